using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of weighings.</summary>
internal sealed class WeighingMapping : ThingMapping<Weighing>
{
    protected override string Table => "Weighings";

    protected override void Map(EntityTypeBuilder<Weighing> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(weighing => weighing.Incident).OnDelete(DeleteBehavior.Restrict);
    }
}

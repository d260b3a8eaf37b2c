using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of incidents.</summary>
internal sealed class IncidentMapping : ThingMapping<Incident>
{
    protected override string Table => "Incidents";

    protected override void Map(EntityTypeBuilder<Incident> builder)
    {
        builder.HasOne<Party>().WithMany().HasForeignKey(incident => incident.Root).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(incident => incident.IsOpen);
    }
}

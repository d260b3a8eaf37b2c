using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of status updates.</summary>
internal sealed class StatusUpdateMapping : ThingMapping<StatusUpdate>
{
    protected override string Table => "Updates";

    protected override void Map(EntityTypeBuilder<StatusUpdate> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(update => update.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StatusUpdate>().WithMany().HasForeignKey(update => update.Corrects).OnDelete(DeleteBehavior.Restrict);
    }
}

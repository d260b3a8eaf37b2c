using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of asks.</summary>
internal sealed class AskMapping : ThingMapping<Ask>
{
    protected override string Table => "Asks";

    protected override void Map(EntityTypeBuilder<Ask> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(ask => ask.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Party>().WithMany().HasForeignKey(ask => ask.Party).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(ask => ask.Subject);
    }
}

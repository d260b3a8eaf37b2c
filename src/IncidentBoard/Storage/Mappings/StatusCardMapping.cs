using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of cards.</summary>
internal sealed class StatusCardMapping : ThingMapping<StatusCard>
{
    protected override string Table => "Cards";

    protected override void Map(EntityTypeBuilder<StatusCard> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(card => card.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Party>().WithMany().HasForeignKey(card => card.Party).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(card => card.IsLead);
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The relations that the stance on a card is about; none for the lead card, or when the reader does not see the card.</summary>
internal sealed record ShowStanceTies(Id<StatusCard> Card) : Query<Rows<StanceTie>>
{
    public override async Task<Rows<StanceTie>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Card;
        if (await visible.Cards.SingleOrDefaultAsync(card => card.Id == id, cancellationToken) is not { Party: { } party } card)
        {
            return [];
        }

        var affected = (await visible.Incidents.SingleAsync(incident => incident.Id == card.Incident, cancellationToken)).Affected;
        var relations = (await visible.Relations.Where(relation => relation.Customer == party).ToListAsync(cancellationToken))
            .Where(relation => affected.Contains(relation.Supplier)).ToList();
        var names = await visible.Parties.Select(other => new { other.Id, other.Name }).ToDictionaryAsync(other => other.Id, other => other.Name, cancellationToken);
        var versions = (await visible.FieldChangesAsync(relations.Select(relation => relation.Key), cancellationToken))
            .Where(change => change.Field == "state").ToDictionary(change => change.Thing, change => change.Version);
        return relations.OrderBy(relation => names[relation.Supplier], StringComparer.Ordinal).ThenBy(relation => relation.Service, StringComparer.Ordinal)
            .Select(relation => new StanceTie(relation.Id, names[relation.Supplier], relation.Service, relation.State, versions.GetValueOrDefault(relation.Key, 1)))
            .ToRows();
    }
}

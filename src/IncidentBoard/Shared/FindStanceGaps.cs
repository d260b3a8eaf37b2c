using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The relations between a card's party and the affected vendors that do not say what the card's stance says.</summary>
internal sealed record FindStanceGaps(Id<StatusCard> Card) : Query<Rows<StanceGap>>
{
    public override async Task<Rows<StanceGap>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Card;
        if (await visible.Cards.SingleOrDefaultAsync(card => card.Id == id, cancellationToken) is not { Party: { } party } card || Should(card.Stance) is not { } should)
        {
            return [];
        }

        var affected = (await visible.Incidents.SingleAsync(incident => incident.Id == card.Incident, cancellationToken)).Affected;
        var relations = (await visible.Relations.Where(relation => relation.Customer == party && relation.State != should).ToListAsync(cancellationToken))
            .Where(relation => affected.Contains(relation.Supplier)).ToList();
        var names = await visible.Parties.Select(other => new { other.Id, other.Name }).ToDictionaryAsync(other => other.Id, other => other.Name, cancellationToken);
        var versions = (await visible.FieldChangesAsync(relations.Select(relation => relation.Key), cancellationToken)).Where(change => change.Field == "state").ToDictionary(change => change.Thing, change => change.Version);
        return relations.Select(relation => new StanceGap(relation.Id, names[relation.Supplier], relation.Service, relation.State, should, versions.GetValueOrDefault(relation.Key, 1))).ToRows();
    }

    private static RelationState? Should(Stance stance) => stance switch
    {
        Stance.Paused => RelationState.Paused,
        Stance.Terminated => RelationState.Ended,
        Stance.Resumed => RelationState.Active,
        Stance.NoneKnown or Stance.Monitoring or Stance.Investigating => null,
    };
}

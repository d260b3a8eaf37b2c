using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exercises;

/// <summary>Who depends on whom in an exercise: customers first, then their customers.</summary>
internal sealed class SupplyReach
{
    private readonly Dictionary<Id<Party>, Party> _parties;
    private readonly ILookup<Id<Party>, Id<Party>> _customers;

    public SupplyReach(ExerciseParties parties, ExerciseRelations relations)
    {
        _parties = parties.All.ToDictionary(party => party.Id);
        _customers = relations.All.Where(relation => relation.State != RelationState.Ended).ToLookup(relation => relation.Supplier, relation => relation.Customer);
    }

    public IEnumerable<(Party Party, int Hops)> Of(Party hit)
    {
        var seen = new HashSet<Id<Party>> { hit.Id };
        IReadOnlyList<Id<Party>> ring = [hit.Id];
        for (var hops = 1; hops <= 2; hops++)
        {
            ring = [.. ring.SelectMany(party => _customers[party]).Where(seen.Add)];
            foreach (var party in ring)
            {
                yield return (_parties[party], hops);
            }
        }
    }
}

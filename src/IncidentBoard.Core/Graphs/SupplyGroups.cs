using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Which parties hang together by relations, and which of them only exercises speak of.</summary>
public sealed class SupplyGroups
{
    private readonly Dictionary<Id<Party>, int> _groupOf = [];
    private readonly HashSet<int> _exercise;

    public SupplyGroups(IReadOnlyList<Party> parties, IReadOnlyList<Relation> relations, IReadOnlyList<Incident> incidents)
    {
        var neighbours = relations.Concat(relations).Select((relation, at) =>
            at < relations.Count ? (From: relation.Customer, To: relation.Supplier) : (From: relation.Supplier, To: relation.Customer)).ToLookup(tie => tie.From, tie => tie.To);
        foreach (var party in parties.Select(party => party.Id).Where(party => !_groupOf.ContainsKey(party)))
        {
            Spread(party, neighbours);
        }

        var named = incidents.SelectMany(incident => incident.Affected.Where(_groupOf.ContainsKey).Select(party => (Group: _groupOf[party], incident.Exercise))).ToLookup(pair => pair.Group, pair => pair.Exercise);
        _exercise = [.. named.Where(group => group.All(exercise => exercise)).Select(group => group.Key)];
    }

    public int GroupOf(Id<Party> party) => _groupOf[party];

    /// <summary>Whether an exercise affects somebody in its group and no real incident does.</summary>
    public bool IsExercise(Id<Party> party) => _exercise.Contains(_groupOf[party]);

    private void Spread(Id<Party> from, ILookup<Id<Party>, Id<Party>> neighbours)
    {
        var (group, rim) = (_groupOf.Count, new Stack<Id<Party>>([from]));
        while (rim.TryPop(out var party))
        {
            if (_groupOf.TryAdd(party, group))
            {
                foreach (var neighbour in neighbours[party])
                {
                    rim.Push(neighbour);
                }
            }
        }
    }
}

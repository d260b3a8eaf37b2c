using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Who supplies whom, among the relations given. Ended relations carry nothing.</summary>
public sealed class SupplyGraph
{
    private readonly ILookup<Id<Party>, Relation> _bySupplier;

    public SupplyGraph(IEnumerable<Relation> relations) =>
        _bySupplier = relations.Where(relation => relation.State != RelationState.Ended).ToLookup(relation => relation.Supplier);

    /// <summary>
    /// Everybody who depends on a party, with the least number of relations in between, nearest first; at most <paramref name="hops"/> away.
    /// Cycles are cut: nobody is named twice, and the party itself not at all.
    /// </summary>
    public IReadOnlyList<(Id<Party> Party, int Hops)> Dependents(Id<Party> party, int hops) =>
        [.. Paths(party, hops).Select(path => (path.Key, path.Value.Count))];

    /// <summary>For everybody who depends on a party, one shortest chain of relations that leads there, from the party outwards.</summary>
    public IReadOnlyDictionary<Id<Party>, IReadOnlyList<Relation>> Paths(Id<Party> party, int hops)
    {
        var found = new Dictionary<Id<Party>, IReadOnlyList<Relation>>();
        var rim = new List<(Id<Party> Party, IReadOnlyList<Relation> Path)> { (party, []) };
        for (var hop = 1; hop <= hops && rim.Count > 0; hop++)
        {
            var next = new List<(Id<Party>, IReadOnlyList<Relation>)>();
            foreach (var (from, path) in rim)
            {
                foreach (var relation in _bySupplier[from].Where(relation => relation.Customer != party && !found.ContainsKey(relation.Customer)))
                {
                    IReadOnlyList<Relation> longer = [.. path, relation];
                    found.Add(relation.Customer, longer);
                    next.Add((relation.Customer, longer));
                }
            }

            rim = next;
        }

        return found;
    }
}

namespace IncidentBoard.Core.Graphs;

/// <summary>Some parties with all who supply them or are supplied by them.</summary>
public static class Neighbours
{
    /// <summary>The parties and their neighbours, in order, each once.</summary>
    public static IReadOnlyList<int> Of(SupplyNetwork network, IEnumerable<int> parties)
    {
        var found = new SortedSet<int>();
        foreach (var party in parties)
        {
            found.Add(party);
            found.UnionWith(network.SuppliersOf(party).ToArray());
            found.UnionWith(network.CustomersOf(party).ToArray());
        }

        return [.. found];
    }

    /// <summary>How many others the party is tied to.</summary>
    public static int CountOf(SupplyNetwork network, int party) => Of(network, [party]).Count - 1;
}

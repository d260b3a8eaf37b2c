namespace IncidentBoard.Core.Graphs;

/// <summary>The shortest way between two parties over relations, in whichever direction they run; of several equally short ones always the same.</summary>
public static class ShortestPath
{
    /// <summary>The parties on the way, both ends included; none when no relations join the two.</summary>
    public static IReadOnlyList<int> Between(SupplyNetwork network, int from, int to)
    {
        var before = new int[network.Parties];
        Array.Fill(before, -1);
        before[from] = from;
        var rim = new Queue<int>([from]);
        while (before[to] < 0 && rim.TryDequeue(out var party))
        {
            Follow(network.SuppliersOf(party), party, before, rim);
            Follow(network.CustomersOf(party), party, before, rim);
        }

        if (before[to] < 0)
        {
            return [];
        }

        var way = new List<int> { to };
        while (way[^1] != from)
        {
            way.Add(before[way[^1]]);
        }

        way.Reverse();
        return way;
    }

    private static void Follow(ReadOnlySpan<int> neighbours, int party, int[] before, Queue<int> rim)
    {
        foreach (var neighbour in neighbours)
        {
            if (before[neighbour] < 0)
            {
                before[neighbour] = party;
                rim.Enqueue(neighbour);
            }
        }
    }
}

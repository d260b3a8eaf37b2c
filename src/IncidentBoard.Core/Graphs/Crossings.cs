namespace IncidentBoard.Core.Graphs;

/// <summary>Counts how often straight lines between nodes in columns cross, and orders the columns so that they cross less.</summary>
public static class Crossings
{
    private const int Sweeps = 6;

    /// <summary>Above this many edges the count itself would take longer than looking at the picture.</summary>
    private const int MostEdges = 600;

    /// <summary>How many pairs of edges cross when each node stands in its column at its rank.</summary>
    public static int Count<T>(IReadOnlyList<IReadOnlyList<T>> columns, IReadOnlyList<(T From, T To)> edges)
        where T : notnull
    {
        var places = PlacesOf(columns);
        var lines = edges.Where(edge => places.ContainsKey(edge.From) && places.ContainsKey(edge.To)).Select(edge => (places[edge.From], places[edge.To])).ToList();
        var count = 0;
        for (var one = 0; one < lines.Count; one++)
        {
            for (var other = one + 1; other < lines.Count; other++)
            {
                count += Cross(lines[one], lines[other]) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>
    /// The columns with each node moved towards the middle of its neighbours (barycentre), sweeping to and fro; the best of all orders that were met, so never worse
    /// than the order given. Equal input gives equal output.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<T>> Reduce<T>(IReadOnlyList<IReadOnlyList<T>> columns, IReadOnlyList<(T From, T To)> edges)
        where T : notnull
    {
        if (edges.Count is 0 or > MostEdges)
        {
            return columns;
        }

        var neighbours = edges.Concat(edges.Select(edge => (From: edge.To, To: edge.From))).ToLookup(edge => edge.From, edge => edge.To);
        var (best, fewest, now) = (columns, Count(columns, edges), columns.Select(column => column.ToList()).ToList());
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? Enumerable.Range(0, now.Count) : Enumerable.Range(0, now.Count).Reverse())
            {
                now[column] = Sorted(now, column, neighbours);
            }

            if (Count(now, edges) is var count && count < fewest)
            {
                (best, fewest) = ([.. now.Select(column => column.ToList())], count);
            }
        }

        return best;
    }

    private static List<T> Sorted<T>(List<List<T>> columns, int column, ILookup<T, T> neighbours)
        where T : notnull
    {
        var places = PlacesOf(columns);
        return [.. columns[column].OrderBy(node => neighbours[node]
            .Where(neighbour => places.TryGetValue(neighbour, out var place) && place.X != column)
            .Select(neighbour => places[neighbour].Y)
            .DefaultIfEmpty(places[node].Y)
            .Average())];
    }

    /// <summary>Columns of different length stand middle to middle, as they are drawn.</summary>
    private static Dictionary<T, (double X, double Y)> PlacesOf<T>(IEnumerable<IReadOnlyList<T>> columns)
        where T : notnull =>
        columns.SelectMany((column, x) => column.Select((node, y) => (node, x, y: y - ((column.Count - 1) / 2.0)))).ToDictionary(place => place.node, place => ((double)place.x, place.y));

    private static bool Cross(((double X, double Y) From, (double X, double Y) To) one, ((double X, double Y) From, (double X, double Y) To) other) =>
        Side(one.From, one.To, other.From) * Side(one.From, one.To, other.To) < 0
        && Side(other.From, other.To, one.From) * Side(other.From, other.To, one.To) < 0;

    private static double Side((double X, double Y) from, (double X, double Y) to, (double X, double Y) point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}

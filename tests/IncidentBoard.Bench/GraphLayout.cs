using System.Diagnostics;
using System.Runtime.CompilerServices;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Bench;

/// <summary>Row 14: the layout of a thousand parties in columns by tier, beside the same parties in plain columns by name without regard to lines.</summary>
internal static class GraphLayout
{
    private const int Row = 14;
    private const double Limit = 2000;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (nodes, edges) = (sizes.Of("nodes", 1000), sizes.Of("edges", 2800));
        var (parties, relations) = World(nodes, edges);
        var asked = new SupplyQuestion(parties, relations, [], null, [], null, null, []);
        stop.ThrowIfCancellationRequested();
        var outcome = await Pairs.MeasureAsync(
            () => TimeAsync(() => SupplyLayout.Of(asked).Nodes.Count),
            () => TimeAsync(() => parties.OrderBy(party => party.Name, StringComparer.Ordinal).GroupBy(party => party.PartyKind).Sum(column => column.Select((party, at) => (party, at)).Count())),
            sizes.Of("pairs", Pairs.Fewest),
            TimeSpan.FromSeconds(2));
        yield return new(Row, $"layout of {nodes} nodes, {edges} edges, beside sorting them into columns by name", outcome.Ours, outcome.Reference, "ms", outcome.Ratio, "≤ 2 s", outcome.Ours <= Limit, outcome.Cpu);
    }

    private static Task<double> TimeAsync(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return Task.FromResult(watch.Elapsed.TotalMilliseconds);
    }

    private static (IReadOnlyList<Party> Parties, IReadOnlyList<Relation> Relations) World(int nodes, int edges)
    {
        var (random, ids) = (new Random(14), Ids.Seeded(14));
        var parties = Enumerable.Range(0, nodes).Select(at => new Party(ids.Next<Party>(), at < nodes / 5 ? PartyKind.Lab : at < nodes * 4 / 5 ? PartyKind.Vendor : PartyKind.Component, $"Party number {at}")).ToList();
        var relations = Enumerable.Range(0, edges).Select(_ => (Customer: random.Next(nodes * 4 / 5), Supplier: (nodes / 5) + random.Next(nodes * 4 / 5))).Where(pair => pair.Customer != pair.Supplier)
            .Select(pair => new Relation(ids.Next<Relation>(), parties[pair.Customer].Id, parties[pair.Supplier].Id)).ToList();
        return (parties, relations);
    }
}

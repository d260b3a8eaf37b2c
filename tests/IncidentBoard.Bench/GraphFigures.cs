using System.Diagnostics;
using System.Runtime.CompilerServices;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Bench;

/// <summary>Row 16: each figure of the graph beside the same figure over bare arrays, written out by hand without any of our types.</summary>
internal static class GraphFigures
{
    private const int Row = 16;
    private const double Limit = 50;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (labs, vendors, edges) = (sizes.Of("labs", 1000), sizes.Of("vendors", 10_000), sizes.Of("edges", 100_000));
        var ties = Ties(labs, vendors, edges);
        var isLab = Enumerable.Range(0, labs + vendors).Select(party => party < labs).ToArray();
        var network = new SupplyNetwork(isLab, ties, 40);
        var plain = new PlainSupply(labs, labs + vendors, 40, ties);
        var hub = Enumerable.Range(labs, vendors).MaxBy(network.LabsOf);
        var figures = new (string Name, Func<long> Ours, Func<long> Plain)[]
        {
            ("adjacency built anew, each pair once", () => new SupplyNetwork(isLab, ties, 40).Links, () => new PlainSupply(labs, labs + vendors, 40, ties).DistinctPairs()),
            ("labs joined by shared vendors", () => SharedVendors.Of(network).Pairs.Count, plain.Pairs),
            ("concentration per vendor", () => Concentration.Of(network).Vendors.Sum(vendor => (long)vendor.Weight + vendor.OnlyFor), plain.Weights),
            ("services with one supplier only", () => SoleSuppliers.Of(network).Count, plain.Sole),
            ("index within each service", () => ServiceConcentration.Of(network).Sum(share => (long)share.Links), plain.ServiceLinks),
            ("blast radius of the largest hub", () => BlastRadius.Of(network, [hub]).Reached.Count, () => plain.Reached(hub)),
            ("what if, for each vendor", () => EachVendor(network, labs), plain.EachVendor),
            ("articulation points", () => CutPoints.Of(network).Count, plain.CutPoints),
            ("shortest way", () => ShortestPath.Between(network, 0, labs - 1).Count, () => plain.Way(0, labs - 1)),
        };
        foreach (var (name, ours, reference) in figures)
        {
            stop.ThrowIfCancellationRequested();
            if (ours() != reference())
            {
                throw new InvalidOperationException($"{name}: {ours()} here, {reference()} over plain arrays.");
            }

            var outcome = await Pairs.MeasureAsync(() => TimeAsync(ours), () => TimeAsync(reference), sizes.Of("pairs", 7), TimeSpan.FromSeconds(1));
            yield return new(Row, $"{name}, {labs} labs × {vendors} vendors × {edges} edges", outcome.Ours, outcome.Reference, "ms", outcome.Ratio, "≤ 2 × and ≤ 50 ms", outcome.Ratio <= 2 && outcome.Ours <= Limit, outcome.Cpu);
        }
    }

    private static long EachVendor(SupplyNetwork network, int labs)
    {
        var sum = 0L;
        for (var vendor = labs; vendor < network.Parties; vendor++)
        {
            sum += network.LabsOf(vendor);
        }

        return sum;
    }

    private static Task<double> TimeAsync(Func<long> work)
    {
        const int Times = 3;
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < Times; time++)
        {
            work();
        }

        return Task.FromResult(watch.Elapsed.TotalMilliseconds / Times);
    }

    /// <summary>Few vendors have many customers, most have few; one edge in ten is between vendors.</summary>
    private static SupplyTie[] Ties(int labs, int vendors, int edges)
    {
        var random = new Random(16);
        return [.. Enumerable.Range(0, edges).Select(_ =>
        {
            var supplier = labs + (int)(vendors * Math.Pow(random.NextDouble(), 1.6));
            var customer = random.Next(10) == 0 ? labs + random.Next(vendors) : random.Next(labs);
            return new SupplyTie(customer, supplier, random.Next(40), random.Next(5), random.Next(1 << 11), Substitutability.Unknown, true, false);
        })];
    }
}

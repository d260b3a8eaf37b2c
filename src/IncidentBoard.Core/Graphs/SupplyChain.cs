namespace IncidentBoard.Core.Graphs;

/// <summary>
/// The supply chain of some parties in tiers: they stand in tier 0, their suppliers in tier 1, the suppliers of those in tier 2 (fourth parties), and so on. Each
/// party stands in the nearest tier only, so cycles are cut.
/// </summary>
public sealed class SupplyChain
{
    private readonly int[] _tiers;

    private SupplyChain(int[] tiers, bool goesOn) => (_tiers, GoesOn) = (tiers, goesOn);

    /// <summary>There are suppliers beyond the last tier that was asked for.</summary>
    public bool GoesOn { get; }

    /// <param name="tiers">How many tiers to follow beyond the parties themselves.</param>
    public static SupplyChain Of(SupplyNetwork network, IEnumerable<int> from, int tiers)
    {
        var found = new int[network.Parties];
        Array.Fill(found, -1);
        var rim = from.Distinct().ToList();
        rim.ForEach(party => found[party] = 0);
        for (var tier = 1; tier <= tiers && rim.Count > 0; tier++)
        {
            rim = Next(network, rim, found, tier);
        }

        return new SupplyChain(found, rim.Exists(party => network.SuppliersOf(party).ToArray().Any(supplier => found[supplier] < 0)));
    }

    /// <summary>None when the party is no part of the chain.</summary>
    public int? TierOf(int party) => _tiers[party] < 0 ? null : _tiers[party];

    /// <summary>Those who stand in that tier, in order.</summary>
    public IReadOnlyList<int> Tier(int tier) => [.. Enumerable.Range(0, _tiers.Length).Where(party => _tiers[party] == tier)];

    private static List<int> Next(SupplyNetwork network, List<int> rim, int[] found, int tier)
    {
        var next = new List<int>();
        foreach (var party in rim)
        {
            foreach (var supplier in network.SuppliersOf(party))
            {
                if (found[supplier] < 0)
                {
                    found[supplier] = tier;
                    next.Add(supplier);
                }
            }
        }

        return next;
    }
}

namespace IncidentBoard.Core.Graphs;

/// <summary>Labs joined by the suppliers that both have. With a supplier that nearly all have, every pair shares something: such hubs can be left out.</summary>
public sealed class SharedVendors
{
    private readonly SupplyNetwork _network;
    private readonly bool[] _leftOut;

    private SharedVendors(SupplyNetwork network, bool[] leftOut) => (_network, _leftOut) = (network, leftOut);

    /// <summary>Suppliers that were left out, because that share of the labs or more has them.</summary>
    public IReadOnlyList<int> LeftOut => [.. Enumerable.Range(0, _leftOut.Length).Where(party => _leftOut[party])];

    /// <summary>Pairs that share at least one, in order of their numbers.</summary>
    public IReadOnlyList<LabPair> Pairs { get; private init; } = [];

    /// <param name="leaveOutFrom">Leave out suppliers that this share of all labs has, from above 0 to 1; none leaves out nothing.</param>
    public static SharedVendors Of(SupplyNetwork network, double? leaveOutFrom = null)
    {
        var leftOut = new bool[network.Parties];
        if (leaveOutFrom is { } share && network.Labs > 0)
        {
            for (var party = 0; party < network.Parties; party++)
            {
                leftOut[party] = network.LabsOf(party) is > 0 and var labs && labs >= share * network.Labs;
            }
        }

        return new SharedVendors(network, leftOut) { Pairs = PairsOf(network, leftOut) };
    }

    /// <summary>The suppliers that the two share, in order.</summary>
    public IReadOnlyList<int> Which(LabPair pair)
    {
        var shared = new List<int>(pair.Shared);
        var one = _network.SuppliersOf(pair.One);
        var other = _network.SuppliersOf(pair.Other);
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j] && !_leftOut[one[i]])
            {
                shared.Add(one[i]);
            }

            (i, j) = (one[i] <= other[j] ? i + 1 : i, one[i] >= other[j] ? j + 1 : j);
        }

        return shared;
    }

    private static List<LabPair> PairsOf(SupplyNetwork network, bool[] leftOut)
    {
        var pairs = new List<LabPair>();
        var shared = new int[network.Parties];
        var met = new List<int>();
        for (var one = 0; one < network.Parties; one++)
        {
            if (!network.IsLab(one))
            {
                continue;
            }

            foreach (var supplier in network.SuppliersOf(one))
            {
                if (leftOut[supplier])
                {
                    continue;
                }

                foreach (var other in network.CustomersOf(supplier))
                {
                    if (other > one && network.IsLab(other) && shared[other]++ == 0)
                    {
                        met.Add(other);
                    }
                }
            }

            met.Sort();
            foreach (var other in met)
            {
                pairs.Add(new LabPair(one, other, shared[other]));
                shared[other] = 0;
            }

            met.Clear();
        }

        return pairs;
    }
}

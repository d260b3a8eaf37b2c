namespace IncidentBoard.Core.Graphs;

/// <summary>
/// Who depends on some parties, by the least number of relations in between (hops), and by which chains. A chain never meets a party twice and ends at the first of
/// the struck parties that it meets; it is at most <see cref="MostHops"/> long.
/// </summary>
public sealed class BlastRadius
{
    /// <summary>Chains farther than this are not followed unless asked for: what reaches that far reaches nearly everybody.</summary>
    public const int UsualHops = 6;

    /// <summary>Steps after which looking for more chains of one party is given up.</summary>
    private const int MostSteps = 20_000;

    private readonly SupplyNetwork _network;
    private readonly int[] _hops;
    private readonly int[] _nearer;

    private BlastRadius(SupplyNetwork network, IEnumerable<int> struck, int mostHops)
    {
        (_network, MostHops) = (network, mostHops);
        var reached = new List<int>();
        _nearer = new int[network.Parties];
        _hops = Spread(network, struck, mostHops, without: -1, reached, _nearer);
        Reached = reached;
    }

    public int MostHops { get; }

    public static BlastRadius Of(SupplyNetwork network, IEnumerable<int> struck, int mostHops = UsualHops) =>
        new(network, struck, mostHops);

    /// <summary>0 for a struck party; none when no chain reaches the party.</summary>
    public int? HopsOf(int party) => _hops[party] < 0 ? null : _hops[party];

    /// <summary>Those who are reached, the nearest first; the struck parties are not among them.</summary>
    public IReadOnlyList<int> Reached { get; }

    /// <summary>How many labs are reached at that many hops.</summary>
    public int LabsAt(int hops)
    {
        var count = 0;
        for (var party = 0; party < _hops.Length; party++)
        {
            count += _hops[party] == hops && _network.IsLab(party) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The links over which the party is reached: to suppliers that are struck, or are reached by a chain that does not lead over the party itself.</summary>
    public IReadOnlyList<int> LinksReaching(int party)
    {
        if (_hops[party] <= 0)
        {
            return [];
        }

        int[]? without = null;
        var links = new List<int>();
        var (first, end) = _network.LinksAsCustomer(party);
        for (var link = first; link < end; link++)
        {
            var supplier = _network.SupplierOf(link);
            if (_hops[supplier] < 0)
            {
                continue;
            }

            // Whoever is nearer cannot have been reached over the party; nor is whose chain leads elsewhere. Of the few others it must be found out.
            var hops = _hops[supplier] < _hops[party] || !LeadsOver(supplier, party) ? _hops[supplier] : (without ??= Spread(_network, Struck(), MostHops, party, [], null))[supplier];
            if (hops >= 0 && hops < MostHops)
            {
                links.Add(link);
            }
        }

        return links;
    }

    /// <summary>The classes of data that the party has with those over whom it is reached, as <see cref="DataClassSet"/>.</summary>
    public int DataClassesAtStake(int party)
    {
        var classes = 0;
        foreach (var link in LinksReaching(party))
        {
            foreach (var tie in _network.TiesOf(link))
            {
                classes |= _network.Ties[tie].DataClasses;
            }
        }

        return classes;
    }

    /// <summary>Chains from the party to a struck one, the shortest first, at most that many; and whether there are, or may be, more.</summary>
    public (IReadOnlyList<int[]> Paths, bool More) PathsFrom(int party, int most)
    {
        if (_hops[party] <= 0)
        {
            return ([], false);
        }

        var search = new PathSearch(_network, _hops, most, MostSteps);
        for (var length = _hops[party]; length <= MostHops && !search.IsFull; length++)
        {
            search.Find(party, length);
        }

        return (search.Found, search.IsFull);
    }

    private bool LeadsOver(int from, int party)
    {
        while (_hops[from] > 0 && from != party)
        {
            from = _nearer[from];
        }

        return from == party;
    }

    private IEnumerable<int> Struck() => Enumerable.Range(0, _hops.Length).Where(party => _hops[party] == 0);

    private static int[] Spread(SupplyNetwork network, IEnumerable<int> struck, int mostHops, int without, List<int> reached, int[]? nearer)
    {
        var hops = new int[network.Parties];
        Array.Fill(hops, -1);
        var rim = new List<int>();
        foreach (var party in struck.Where(party => party != without && hops[party] < 0))
        {
            hops[party] = 0;
            rim.Add(party);
        }

        for (var hop = 1; hop <= mostHops && rim.Count > 0; hop++)
        {
            var next = new List<int>();
            foreach (var party in rim)
            {
                foreach (var customer in network.CustomersOf(party))
                {
                    if (hops[customer] < 0 && customer != without)
                    {
                        hops[customer] = hop;
                        next.Add(customer);
                        if (nearer is not null)
                        {
                            nearer[customer] = party;
                        }
                    }
                }
            }

            next.Sort();
            reached.AddRange(next);
            rim = next;
        }

        return hops;
    }

    /// <summary>Finds chains of one length after the other, so that the shortest come first.</summary>
    private sealed class PathSearch(SupplyNetwork network, int[] hops, int most, int steps)
    {
        private readonly List<int> _path = [];
        private readonly HashSet<int> _met = [];
        private int _steps = steps;

        public List<int[]> Found { get; } = [];

        /// <summary>One more than was wanted was met, or looking was given up.</summary>
        public bool IsFull { get; private set; }

        public void Find(int party, int left)
        {
            if (IsFull || hops[party] < 0 || hops[party] > left || (hops[party] == 0) != (left == 0) || !_met.Add(party))
            {
                return;
            }

            _path.Add(party);
            IsFull = --_steps < 0 || (left == 0 && Found.Count == most);
            if (!IsFull && left == 0)
            {
                Found.Add([.. _path]);
            }

            foreach (var supplier in left == 0 ? [] : network.SuppliersOf(party))
            {
                Find(supplier, left - 1);
            }

            _path.RemoveAt(_path.Count - 1);
            _met.Remove(party);
        }
    }
}

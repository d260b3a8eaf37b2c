using IncidentBoard.Core.Graphs;

namespace IncidentBoard.Bench;

/// <summary>What a programmer in a hurry would write for one graph and one figure at a time: arrays and loops, nothing else.</summary>
internal sealed class PlainSupply
{
    private readonly int _labs;
    private readonly int _services;
    private readonly SupplyTie[] _ties;
    private readonly int[] _outStart;
    private readonly int[] _outTie;
    private readonly int[] _inStart;
    private readonly int[] _inTie;

    public PlainSupply(int labs, int parties, int services, SupplyTie[] ties)
    {
        (_labs, Parties, _services, _ties) = (labs, parties, services, ties);
        (_outStart, _inStart, _outTie, _inTie) = (new int[parties + 1], new int[parties + 1], new int[ties.Length], new int[ties.Length]);
        foreach (ref readonly var tie in ties.AsSpan())
        {
            _outStart[tie.Customer + 1]++;
            _inStart[tie.Supplier + 1]++;
        }

        for (var party = 0; party < parties; party++)
        {
            _outStart[party + 1] += _outStart[party];
            _inStart[party + 1] += _inStart[party];
        }

        var (outNext, inNext) = ((int[])_outStart.Clone(), (int[])_inStart.Clone());
        for (var tie = 0; tie < ties.Length; tie++)
        {
            _inTie[inNext[ties[tie].Supplier]++] = tie;
            _outTie[outNext[ties[tie].Customer]++] = tie;
        }
    }

    public int Parties { get; }

    /// <summary>The customers and suppliers of each party, every one once, as further arrays.</summary>
    public long DistinctPairs()
    {
        return Distinct(_outStart, _outTie, customers: false) is var suppliers && Distinct(_inStart, _inTie, customers: true) == suppliers ? suppliers : -1;

        long Distinct(int[] starts, int[] ties, bool customers)
        {
            var (seen, ends, starting) = (Filled(Parties), new List<int>(ties.Length), new int[Parties + 1]);
            for (var party = 0; party < Parties; party++)
            {
                for (var at = starts[party]; at < starts[party + 1]; at++)
                {
                    var other = customers ? _ties[ties[at]].Customer : _ties[ties[at]].Supplier;
                    if (other != party && seen[other] != party)
                    {
                        seen[other] = party;
                        ends.Add(other);
                    }
                }

                starting[party + 1] = ends.Count;
            }

            return ends.Count;
        }
    }

    public long Pairs()
    {
        var (shared, seenBy, countedBy, pairs) = (new int[_labs], Filled(Parties), new int[_labs], new List<(int, int, int)>());
        var round = 0;
        for (var one = 0; one < _labs; one++)
        {
            var met = new List<int>();
            for (var at = _outStart[one]; at < _outStart[one + 1]; at++)
            {
                var supplier = _ties[_outTie[at]].Supplier;
                if (seenBy[supplier] == one)
                {
                    continue;
                }

                seenBy[supplier] = one;
                round++;
                for (var back = _inStart[supplier]; back < _inStart[supplier + 1]; back++)
                {
                    var other = _ties[_inTie[back]].Customer;
                    if (other > one && other < _labs && countedBy[other] != round)
                    {
                        countedBy[other] = round;
                        if (shared[other]++ == 0)
                        {
                            met.Add(other);
                        }
                    }
                }
            }

            foreach (var other in met)
            {
                pairs.Add((one, other, shared[other]));
                shared[other] = 0;
            }
        }

        return pairs.Count;
    }

    public long Weights()
    {
        var (highest, met, sum) = (new int[_labs], new List<int>(), 0L);
        for (var supplier = 0; supplier < Parties; supplier++)
        {
            for (var at = _inStart[supplier]; at < _inStart[supplier + 1]; at++)
            {
                ref readonly var tie = ref _ties[_inTie[at]];
                if (tie.Customer < _labs && tie.Customer != supplier)
                {
                    met.Add(tie.Customer);
                    highest[tie.Customer] = Math.Max(highest[tie.Customer], tie.Criticality);
                }
            }

            foreach (var lab in met)
            {
                sum += highest[lab];
                highest[lab] = 0;
            }

            met.Clear();
        }

        return sum + OnlyFor();
    }

    /// <summary>For how many pairs of a lab and a supplier that supplier is the only one of some service.</summary>
    private long OnlyFor()
    {
        var (supplierOf, lastLab, count) = (new int[_services], Filled(Parties), 0L);
        for (var lab = 0; lab < _labs; lab++)
        {
            Array.Fill(supplierOf, -1);
            for (var at = _outStart[lab]; at < _outStart[lab + 1]; at++)
            {
                ref readonly var tie = ref _ties[_outTie[at]];
                supplierOf[tie.Service] = supplierOf[tie.Service] is -1 || supplierOf[tie.Service] == tie.Supplier ? tie.Supplier : -2;
            }

            foreach (var supplier in supplierOf)
            {
                if (supplier >= 0 && lastLab[supplier] != lab)
                {
                    lastLab[supplier] = lab;
                    count++;
                }
            }
        }

        return count;
    }

    public long Sole()
    {
        var (supplierOf, count) = (new int[_services], 0L);
        for (var lab = 0; lab < _labs; lab++)
        {
            Array.Fill(supplierOf, -1);
            for (var at = _outStart[lab]; at < _outStart[lab + 1]; at++)
            {
                ref readonly var tie = ref _ties[_outTie[at]];
                supplierOf[tie.Service] = supplierOf[tie.Service] is -1 || supplierOf[tie.Service] == tie.Supplier ? tie.Supplier : -2;
            }

            foreach (var supplier in supplierOf)
            {
                count += supplier >= 0 ? 1 : 0;
            }
        }

        return count;
    }

    public long ServiceLinks()
    {
        var (links, squares, labs) = (new long[_services], new long[_services], new int[_services]);
        var (here, lastLab, seen) = (new int[_services], Filled(_services), new Dictionary<long, int>());
        for (var supplier = 0; supplier < Parties; supplier++)
        {
            seen.Clear();
            for (var at = _inStart[supplier]; at < _inStart[supplier + 1]; at++)
            {
                ref readonly var tie = ref _ties[_inTie[at]];
                if (tie.Customer < _labs && seen.TryAdd(((long)tie.Customer * _services) + tie.Service, 0))
                {
                    here[tie.Service]++;
                }
            }

            for (var service = 0; service < _services; service++)
            {
                links[service] += here[service];
                squares[service] += (long)here[service] * here[service];
                here[service] = 0;
            }
        }

        for (var lab = 0; lab < _labs; lab++)
        {
            for (var at = _outStart[lab]; at < _outStart[lab + 1]; at++)
            {
                var service = _ties[_outTie[at]].Service;
                labs[service] += lastLab[service] == lab ? 0 : 1;
                lastLab[service] = lab;
            }
        }

        return links.Sum();
    }

    public long Reached(int from)
    {
        var (hops, queue, reached) = (Filled(Parties), new Queue<int>([from]), 0L);
        hops[from] = 0;
        while (queue.TryDequeue(out var party))
        {
            for (var at = _inStart[party]; at < _inStart[party + 1] && hops[party] < BlastRadius.UsualHops; at++)
            {
                var customer = _ties[_inTie[at]].Customer;
                if (hops[customer] < 0)
                {
                    hops[customer] = hops[party] + 1;
                    queue.Enqueue(customer);
                    reached++;
                }
            }
        }

        return reached;
    }

    public long EachVendor()
    {
        var (seen, sum) = (Filled(_labs), 0L);
        for (var vendor = _labs; vendor < Parties; vendor++)
        {
            for (var at = _inStart[vendor]; at < _inStart[vendor + 1]; at++)
            {
                var customer = _ties[_inTie[at]].Customer;
                if (customer < _labs && seen[customer] != vendor)
                {
                    seen[customer] = vendor;
                    sum++;
                }
            }
        }

        return sum;
    }

    public long CutPoints()
    {
        var (entered, low, parent, next, cuts) = (Filled(Parties), new int[Parties], Filled(Parties), new int[Parties], new bool[Parties]);
        var (clock, stack) = (0, new Stack<int>());
        for (var root = 0; root < Parties; root++)
        {
            if (entered[root] >= 0)
            {
                continue;
            }

            var children = 0;
            entered[root] = low[root] = clock++;
            stack.Push(root);
            while (stack.TryPeek(out var party))
            {
                var outs = _outStart[party + 1] - _outStart[party];
                if (next[party] < outs + _inStart[party + 1] - _inStart[party])
                {
                    var at = next[party]++;
                    var other = at < outs ? _ties[_outTie[_outStart[party] + at]].Supplier : _ties[_inTie[_inStart[party] + at - outs]].Customer;
                    if (entered[other] < 0)
                    {
                        parent[other] = party;
                        children += party == root ? 1 : 0;
                        entered[other] = low[other] = clock++;
                        stack.Push(other);
                    }
                    else if (other != parent[party])
                    {
                        low[party] = Math.Min(low[party], entered[other]);
                    }
                }
                else
                {
                    stack.Pop();
                    if (parent[party] is >= 0 and var above)
                    {
                        low[above] = Math.Min(low[above], low[party]);
                        cuts[above] |= above != root && low[party] >= entered[above];
                    }
                }
            }

            cuts[root] = children > 1;
        }

        return Enumerable.Range(0, Parties).LongCount(party => cuts[party] && _inStart[party] < _inStart[party + 1]);
    }

    public long Way(int from, int to)
    {
        var (before, queue) = (Filled(Parties), new Queue<int>([from]));
        before[from] = from;
        while (before[to] < 0 && queue.TryDequeue(out var party))
        {
            for (var at = _outStart[party]; at < _outStart[party + 1]; at++)
            {
                Meet(_ties[_outTie[at]].Supplier, party);
            }

            for (var at = _inStart[party]; at < _inStart[party + 1]; at++)
            {
                Meet(_ties[_inTie[at]].Customer, party);
            }
        }

        var steps = before[to] < 0 ? 0L : 1;
        for (var at = to; steps > 0 && at != from; at = before[at])
        {
            steps++;
        }

        return steps;

        void Meet(int other, int party)
        {
            if (before[other] < 0)
            {
                before[other] = party;
                queue.Enqueue(other);
            }
        }
    }

    private static int[] Filled(int length)
    {
        var numbers = new int[length];
        Array.Fill(numbers, -1);
        return numbers;
    }
}

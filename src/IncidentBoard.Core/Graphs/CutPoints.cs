namespace IncidentBoard.Core.Graphs;

/// <summary>The articulation points among suppliers (Hopcroft and Tarjan 1973), in the graph of links taken without their direction.</summary>
public sealed class CutPoints
{
    private readonly SupplyNetwork _network;
    private readonly int[] _entered;
    private readonly int[] _low;
    private readonly int[] _parent;
    private readonly int[] _labs;
    private readonly int[] _cutLabs;
    private readonly int[] _mostCut;
    private readonly int[] _pieces;
    private readonly int[] _root;
    private int _clock;

    private CutPoints(SupplyNetwork network)
    {
        _network = network;
        int[] Each(int value)
        {
            var numbers = new int[network.Parties];
            Array.Fill(numbers, value);
            return numbers;
        }

        (_entered, _low, _parent, _labs) = (Each(-1), Each(0), Each(-1), Each(0));
        (_cutLabs, _mostCut, _pieces, _root) = (Each(0), Each(0), Each(0), Each(-1));
    }

    /// <summary>Those that cut off most labs first.</summary>
    public static IReadOnlyList<CutPoint> Of(SupplyNetwork network)
    {
        var search = new CutPoints(network);
        for (var party = 0; party < network.Parties; party++)
        {
            if (search._entered[party] < 0)
            {
                search.Walk(party);
            }
        }

        return [.. Enumerable.Range(0, network.Parties).Select(search.PointAt).Where(point => point.Pieces > 1 && network.CustomersOf(point.Party).Length > 0)
            .OrderByDescending(point => point.LabsCutOff).ThenByDescending(point => point.Pieces).ThenBy(point => point.Party)];
    }

    private CutPoint PointAt(int party)
    {
        // Besides the pieces below there is the one above, unless the walk began here.
        var isRoot = _parent[party] < 0;
        var own = _network.IsLab(party) ? 1 : 0;
        var above = _labs[_root[party]] - _cutLabs[party] - own;
        return new CutPoint(party, _pieces[party] + (isRoot ? 0 : 1), _labs[_root[party]] - own - Math.Max(isRoot ? 0 : above, _mostCut[party]));
    }

    /// <summary>Depth first and without recursion: real graphs are deeper than a stack.</summary>
    private void Walk(int root)
    {
        var stack = new Stack<(int Party, int Next)>();
        Enter(root, root, stack);
        while (stack.TryPop(out var here))
        {
            var (party, next) = here;
            if (next < Degree(party))
            {
                stack.Push((party, next + 1));
                var neighbour = NeighbourOf(party, next);
                if (_entered[neighbour] < 0)
                {
                    _parent[neighbour] = party;
                    Enter(neighbour, root, stack);
                }
                else if (neighbour != _parent[party])
                {
                    _low[party] = Math.Min(_low[party], _entered[neighbour]);
                }
            }
            else if (_parent[party] is >= 0 and var above)
            {
                Leave(party, above);
            }
        }
    }

    private void Enter(int party, int root, Stack<(int, int)> stack)
    {
        _entered[party] = _low[party] = _clock++;
        _labs[party] = _network.IsLab(party) ? 1 : 0;
        _root[party] = root;
        stack.Push((party, 0));
    }

    private void Leave(int party, int above)
    {
        _labs[above] += _labs[party];
        _low[above] = Math.Min(_low[above], _low[party]);
        if (_low[party] >= _entered[above])
        {
            _pieces[above]++;
            _cutLabs[above] += _labs[party];
            _mostCut[above] = Math.Max(_mostCut[above], _labs[party]);
        }
    }

    private int Degree(int party) => _network.SuppliersOf(party).Length + _network.CustomersOf(party).Length;

    private int NeighbourOf(int party, int at)
    {
        var suppliers = _network.SuppliersOf(party);
        return at < suppliers.Length ? suppliers[at] : _network.CustomersOf(party)[at - suppliers.Length];
    }
}

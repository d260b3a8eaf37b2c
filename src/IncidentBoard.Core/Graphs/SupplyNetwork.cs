namespace IncidentBoard.Core.Graphs;

/// <summary>
/// Who supplies whom as compressed adjacency: arrays of numbers, built anew for each state of the board and never changed. Ties between the same two parties make one
/// link; a tie of a party to itself carries nothing and makes none. Links are ordered by customer, then by supplier.
/// </summary>
public sealed class SupplyNetwork
{
    private readonly SupplyTie[] _ties;
    private readonly bool[] _labs;
    private readonly int[] _customer;
    private readonly int[] _supplier;
    private readonly int[] _firstTie;
    private readonly int[] _order;
    private readonly int[] _firstAsCustomer;
    private readonly int[] _firstAsSupplier;
    private readonly int[] _customers;
    private readonly int[] _linksAsSupplier;

    /// <param name="labs">For each party, whether it is a lab.</param>
    /// <param name="ties">Both ends are below the number of parties.</param>
    public SupplyNetwork(bool[] labs, SupplyTie[] ties, int services)
    {
        (_labs, _ties, Services) = (labs, ties, services);
        Labs = labs.Count(lab => lab);
        var bySupplier = Sorted(Enumerated(ties), labs.Length, tie => ties[tie].Supplier);
        _order = Sorted(bySupplier, labs.Length, tie => ties[tie].Customer);
        (_customer, _supplier, _firstTie) = Linked();
        _firstAsCustomer = Starts(_customer, labs.Length);
        _linksAsSupplier = Sorted([.. Enumerable.Range(0, Links)], labs.Length, link => _supplier[link]);
        _customers = Array.ConvertAll(_linksAsSupplier, link => _customer[link]);
        _firstAsSupplier = Starts(Array.ConvertAll(_linksAsSupplier, link => _supplier[link]), labs.Length);
    }

    public int Parties => _labs.Length;

    /// <summary>How many of the parties are labs.</summary>
    public int Labs { get; }

    /// <summary>How many services are named.</summary>
    public int Services { get; }

    /// <summary>Pairs of a customer and a supplier.</summary>
    public int Links => _customer.Length;

    public ReadOnlySpan<SupplyTie> Ties => _ties;

    public bool IsLab(int party) => _labs[party];

    public int CustomerOf(int link) => _customer[link];

    public int SupplierOf(int link) => _supplier[link];

    /// <summary>Those who supply the party, each once, in order.</summary>
    public ReadOnlySpan<int> SuppliersOf(int party) => _supplier.AsSpan(_firstAsCustomer[party].._firstAsCustomer[party + 1]);

    /// <summary>Those whom the party supplies, each once, in order.</summary>
    public ReadOnlySpan<int> CustomersOf(int party) => _customers.AsSpan(_firstAsSupplier[party].._firstAsSupplier[party + 1]);

    /// <summary>The links in which the party is the customer: the number of the first, and of the first that is another's.</summary>
    public (int First, int End) LinksAsCustomer(int party) => (_firstAsCustomer[party], _firstAsCustomer[party + 1]);

    /// <summary>The links in which the party is the supplier, ordered by customer.</summary>
    public ReadOnlySpan<int> LinksAsSupplier(int party) => _linksAsSupplier.AsSpan(_firstAsSupplier[party].._firstAsSupplier[party + 1]);

    /// <summary>The numbers of the ties that make the link.</summary>
    public ReadOnlySpan<int> TiesOf(int link) => _order.AsSpan(_firstTie[link].._firstTie[link + 1]);

    /// <summary>The link between the two; -1 when there is none.</summary>
    public int LinkBetween(int customer, int supplier)
    {
        var at = SuppliersOf(customer).BinarySearch(supplier);
        return at < 0 ? -1 : _firstAsCustomer[customer] + at;
    }

    /// <summary>Labs among the customers of the party.</summary>
    public int LabsOf(int party)
    {
        var count = 0;
        foreach (var customer in CustomersOf(party))
        {
            count += _labs[customer] ? 1 : 0;
        }

        return count;
    }

    private static int[] Enumerated(SupplyTie[] ties)
    {
        var kept = new List<int>(ties.Length);
        for (var tie = 0; tie < ties.Length; tie++)
        {
            if (ties[tie].Customer != ties[tie].Supplier)
            {
                kept.Add(tie);
            }
        }

        return [.. kept];
    }

    /// <summary>A counting sort: equal ones keep their order.</summary>
    private static int[] Sorted(int[] items, int keys, Func<int, int> keyOf)
    {
        var (next, sorted) = (new int[keys + 1], new int[items.Length]);
        foreach (var item in items)
        {
            next[keyOf(item) + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            next[key + 1] += next[key];
        }

        foreach (var item in items)
        {
            sorted[next[keyOf(item)]++] = item;
        }

        return sorted;
    }

    private static int[] Starts(int[] sorted, int keys)
    {
        var starts = new int[keys + 1];
        foreach (var key in sorted)
        {
            starts[key + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        return starts;
    }

    private (int[] Customer, int[] Supplier, int[] FirstTie) Linked()
    {
        var (customer, supplier, first) = (new List<int>(_order.Length), new List<int>(_order.Length), new List<int>(_order.Length + 1));
        for (var at = 0; at < _order.Length; at++)
        {
            ref readonly var tie = ref _ties[_order[at]];
            if (at == 0 || customer[^1] != tie.Customer || supplier[^1] != tie.Supplier)
            {
                customer.Add(tie.Customer);
                supplier.Add(tie.Supplier);
                first.Add(at);
            }
        }

        first.Add(_order.Length);
        return ([.. customer], [.. supplier], [.. first]);
    }
}

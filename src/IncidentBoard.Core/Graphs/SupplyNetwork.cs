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
        var (customerOfTie, supplierOfTie) = (new int[ties.Length], new int[ties.Length]);
        for (var tie = 0; tie < ties.Length; tie++)
        {
            (customerOfTie[tie], supplierOfTie[tie]) = (ties[tie].Customer, ties[tie].Supplier);
        }

        _order = Sorted(Sorted(Carrying(customerOfTie, supplierOfTie), supplierOfTie, labs.Length), customerOfTie, labs.Length);
        (_customer, _supplier, _firstTie) = Linked(_order, customerOfTie, supplierOfTie);
        _firstAsCustomer = Starts(_customer, labs.Length);
        _linksAsSupplier = Sorted(Numbered(_customer.Length), _supplier, labs.Length);
        _customers = new int[_customer.Length];
        for (var at = 0; at < _customers.Length; at++)
        {
            _customers[at] = _customer[_linksAsSupplier[at]];
        }

        _firstAsSupplier = Starts(_supplier, labs.Length);
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

    /// <summary>The numbers of all ties in which the party is the customer, link by link.</summary>
    public ReadOnlySpan<int> TiesAsCustomer(int party) => _order.AsSpan(_firstTie[_firstAsCustomer[party]].._firstTie[_firstAsCustomer[party + 1]]);

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

    private static int[] Carrying(int[] customers, int[] suppliers)
    {
        var (kept, count) = (new int[customers.Length], 0);
        for (var tie = 0; tie < customers.Length; tie++)
        {
            if (customers[tie] != suppliers[tie])
            {
                kept[count++] = tie;
            }
        }

        return kept[..count];
    }

    private static int[] Numbered(int count)
    {
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            numbers[at] = at;
        }

        return numbers;
    }

    /// <summary>A counting sort: equal ones keep their order.</summary>
    private static int[] Sorted(int[] items, int[] keys, int parties)
    {
        var (next, sorted) = (new int[parties + 1], new int[items.Length]);
        foreach (var item in items)
        {
            next[keys[item] + 1]++;
        }

        Sum(next);
        foreach (var item in items)
        {
            sorted[next[keys[item]]++] = item;
        }

        return sorted;
    }

    /// <summary>Where each key's items begin, when items are sorted by key; one more for the end.</summary>
    private static int[] Starts(int[] keys, int parties)
    {
        var starts = new int[parties + 1];
        foreach (var key in keys)
        {
            starts[key + 1]++;
        }

        Sum(starts);
        return starts;
    }

    private static void Sum(int[] counts)
    {
        for (var at = 1; at < counts.Length; at++)
        {
            counts[at] += counts[at - 1];
        }
    }

    private static (int[] Customer, int[] Supplier, int[] FirstTie) Linked(int[] order, int[] customers, int[] suppliers)
    {
        var (customer, supplier, first, count) = (new int[order.Length], new int[order.Length], new int[order.Length + 1], 0);
        for (var at = 0; at < order.Length; at++)
        {
            var (from, to) = (customers[order[at]], suppliers[order[at]]);
            if (count == 0 || customer[count - 1] != from || supplier[count - 1] != to)
            {
                (customer[count], supplier[count], first[count]) = (from, to, at);
                count++;
            }
        }

        first[count] = order.Length;
        return (customer[..count], supplier[..count], first[..(count + 1)]);
    }
}

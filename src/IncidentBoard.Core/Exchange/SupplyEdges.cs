using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exchange;

/// <summary>Edges as files name them, in all formats alike, so that the same edge from two files is the same.</summary>
internal static class SupplyEdges
{
    /// <summary>The pairs that a row names. Throws <see cref="FormatException"/> when it names nobody, or somebody as his own supplier.</summary>
    public static IEnumerable<(string Customer, string Supplier)> Pairs(string? customers, string? suppliers)
    {
        var (customer, supplier) = (ImportWords.Names(customers ?? ""), ImportWords.Names(suppliers ?? ""));
        if (customer.IsEmpty || supplier.IsEmpty)
        {
            throw new FormatException($"It names no {(customer.IsEmpty ? "customer" : "supplier")}.");
        }

        var pairs = (from one in customer from other in supplier select (one, other)).ToList();
        return pairs.Find(pair => string.Equals(pair.one, pair.other, StringComparison.OrdinalIgnoreCase)) is { one: { } itself }
            ? throw new FormatException($"It says that \"{Shown.Short(itself)}\" is its own supplier.")
            : pairs;
    }

    public static ForeignRecord[] Parties(string customer, string supplier, string place) => [Party(customer, PartyKind.Other, place), Party(supplier, PartyKind.Vendor, place)];

    public static ForeignRecord Party(string name, PartyKind kind, string place) => new("parties", name, place) { Values = [("name", name), ("kind", kind.ToString())] };

    public static ForeignRecord Edge(string customer, string supplier, string? service, string place) =>
        new("relations", $"{customer}\n{supplier}\n{service}", place) { Parties = [("customer", [customer]), ("supplier", [supplier])] };
}

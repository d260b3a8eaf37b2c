using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Draws a relation between two nodes that have their places: a curve that leaves and enters sideways.</summary>
internal static class SupplyLine
{
    public static SupplyEdge Between(Relation relation, SupplyNode customer, SupplyNode supplier, SupplyQuestion asked, SupplyReachOf reach)
    {
        var (x1, x2, bend) = Curve(customer, supplier);
        var (state, holding) = asked.Standings.TryGetValue(relation.Id, out var standing) ? standing : (relation.State, Holding.Held);
        return new SupplyEdge(
            relation.Id, relation.Customer, relation.Supplier, customer.Name, supplier.Name, relation.Service, state, relation.Certainty, relation.Since, relation.Criticality,
            reach.PathEdges.Contains(relation.Id), Markings.Strictest(relation.Marking, customer.Marking, supplier.Marking), x1, customer.Y, x2, supplier.Y, bend, holding);
    }

    /// <summary>Joins two labs by what they share. The names of the shared suppliers stand where a service would.</summary>
    public static SupplyEdge Pair(SupplyNode one, SupplyNode other, int shared, string which, Marking marking)
    {
        var (x1, x2, bend) = Curve(one, other);
        return new SupplyEdge(
            default, one.Id, other.Id, one.Name, other.Name, which, RelationState.Active, Certainty.Confirmed, null, null, false,
            Markings.Strictest(marking, one.Marking, other.Marking), x1, one.Y, x2, other.Y, bend, Shared: shared);
    }

    private static (double X1, double X2, (double Customer, double Supplier) Bend) Curve(SupplyNode customer, SupplyNode supplier)
    {
        var (leaves, enters) = Math.Abs(customer.X - supplier.X) < customer.Width ? (-1, -1) : customer.X > supplier.X ? (-1, 1) : (1, -1);
        var (x1, x2) = (customer.X + (leaves * customer.Width / 2), supplier.X + (enters * supplier.Width / 2));
        var reach = leaves == enters ? 44 : Math.Max(24, Math.Abs(x2 - x1) / 2);
        return (x1, x2, (leaves * reach, enters * reach));
    }
}

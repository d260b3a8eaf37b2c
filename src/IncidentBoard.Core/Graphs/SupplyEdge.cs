using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>A relation in the supply picture, drawn from the customer to the supplier.</summary>
/// <param name="IsOnPath">It lies on the chain between the affected party and the chosen one.</param>
/// <param name="Holding">Whether it held at the time that is asked about; with dates that do not tell, that is unknown.</param>
/// <param name="Shared">How many suppliers the two share, where the line is no relation but joins two labs by that; the names are in the service.</param>
/// <param name="Bend">How far the two ends of the curve reach out sideways; negative is to the left. Customer first.</param>
public sealed record SupplyEdge(
    Id<Relation> Id,
    Id<Party> Customer,
    Id<Party> Supplier,
    string CustomerName,
    string SupplierName,
    string? Service,
    RelationState State,
    Certainty Certainty,
    When? Since,
    int? Criticality,
    bool IsOnPath,
    Marking Marking,
    double X1,
    double Y1,
    double X2,
    double Y2,
    (double Customer, double Supplier) Bend,
    Holding Holding = Holding.Held,
    int? Shared = null);

using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>A relation in the supply picture, drawn from the customer to the supplier.</summary>
/// <param name="IsOnPath">It lies on the chain between the affected party and the chosen one.</param>
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
    (double Customer, double Supplier) Bend);

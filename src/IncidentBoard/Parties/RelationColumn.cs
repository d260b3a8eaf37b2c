namespace IncidentBoard.Parties;

/// <summary>What the table of relations can be sorted by.</summary>
public enum RelationColumn
{
    Customer,
    Supplier,
    Service,
    State,
    Certainty,
    Criticality,
}

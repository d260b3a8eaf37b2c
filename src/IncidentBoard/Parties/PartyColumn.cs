namespace IncidentBoard.Parties;

/// <summary>What the directory of parties can be sorted by.</summary>
public enum PartyColumn
{
    Name,
    Kind,
    Suppliers,
    Customers,
    Incidents,
}

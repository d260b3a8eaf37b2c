namespace IncidentBoard.Core.Parties;

/// <summary>How soon the customer could do without the supplier.</summary>
public enum Substitutability
{
    Unknown,
    Immediate,
    Weeks,
    Months,
    None,
}

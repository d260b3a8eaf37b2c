namespace IncidentBoard.Core.Cards;

/// <summary>Whether a party's data or credentials are exposed. On the card of the affected vendor it reads "breached?".</summary>
public enum Exposure
{
    Unknown,
    NotExposed,
    Suspected,
    Confirmed,
}

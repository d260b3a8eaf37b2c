namespace IncidentBoard.Core.Parties;

/// <summary>How sure the board is that a relation exists as it is recorded.</summary>
public enum Certainty
{
    /// <summary>A person recorded or confirmed it.</summary>
    Confirmed,

    /// <summary>A source says so; nobody has confirmed it.</summary>
    Claimed,

    /// <summary>It came from an import; a person must confirm it, turn it round or reject it.</summary>
    Unconfirmed,
}

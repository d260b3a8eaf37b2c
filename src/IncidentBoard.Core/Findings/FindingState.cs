namespace IncidentBoard.Core.Findings;

/// <summary>How far a finding is established.</summary>
public enum FindingState
{
    /// <summary>A question.</summary>
    Open,

    /// <summary>Somebody says so.</summary>
    Claimed,

    /// <summary>Two independent origins say so.</summary>
    Corroborated,

    /// <summary>The party concerned says so itself, or we hold the primary evidence.</summary>
    Confirmed,

    /// <summary>An open contradiction stands against it.</summary>
    Disputed,
    Refuted,

    /// <summary>By its source or by us.</summary>
    Withdrawn,

    /// <summary>Off topic.</summary>
    SetAside,
}

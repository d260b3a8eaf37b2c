namespace IncidentBoard.Core.Graphs;

/// <summary>Whether a relation held at some time.</summary>
public enum Holding
{
    Held,

    /// <summary>Its dates are not known, or not exactly enough to tell.</summary>
    Unknown,
    NotYet,
    Over,
}

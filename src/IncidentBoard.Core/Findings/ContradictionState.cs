namespace IncidentBoard.Core.Findings;

/// <summary>Whether a contradiction still stands.</summary>
public enum ContradictionState
{
    Open,
    Resolved,
}

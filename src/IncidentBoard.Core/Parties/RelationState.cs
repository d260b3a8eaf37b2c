namespace IncidentBoard.Core.Parties;

/// <summary>How a supply relation stands.</summary>
public enum RelationState
{
    Unknown,
    Active,
    UnderReview,
    Paused,
    Ended,
}

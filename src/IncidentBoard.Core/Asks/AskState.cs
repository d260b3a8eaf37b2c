namespace IncidentBoard.Core.Asks;

/// <summary>How far a question has come.</summary>
public enum AskState
{
    Open,
    Answered,

    /// <summary>We do not ask any more.</summary>
    Withdrawn,
}

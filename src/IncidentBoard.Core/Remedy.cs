namespace IncidentBoard.Core;

/// <summary>What a person can do at once about a refusal, where there is something.</summary>
public enum Remedy
{
    None,

    /// <summary>Try again with a reason.</summary>
    GiveReason,

    /// <summary>Ask a second person to agree.</summary>
    AskSecond,
}

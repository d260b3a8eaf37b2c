namespace IncidentBoard.Core.Findings;

/// <summary>What a column of a pasted table of claims holds.</summary>
public enum ClaimColumn
{
    /// <summary>Nothing that is taken.</summary>
    LeftOut,
    Statement,
    Nature,
    State,
    PlainWords,
    Tags,

    /// <summary>The title of the source that says so.</summary>
    Source,

    /// <summary>How the source says it, word for word.</summary>
    Quote,
}

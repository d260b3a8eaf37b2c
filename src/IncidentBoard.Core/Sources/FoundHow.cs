namespace IncidentBoard.Core.Sources;

/// <summary>How a passage was found again in another version of a text.</summary>
public enum FoundHow
{
    /// <summary>The same words in the same place.</summary>
    Exact,

    /// <summary>The same words in another place.</summary>
    Moved,

    /// <summary>Words that differ a little: a person should look at them.</summary>
    Fuzzy,
}

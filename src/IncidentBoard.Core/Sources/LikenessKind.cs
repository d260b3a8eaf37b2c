namespace IncidentBoard.Core.Sources;

/// <summary>How alike two texts are.</summary>
public enum LikenessKind
{
    Different,

    /// <summary>At least half of the shorter text stands in the other, nearly word for word.</summary>
    Near,

    /// <summary>The same text, but for white space.</summary>
    Exact,
}

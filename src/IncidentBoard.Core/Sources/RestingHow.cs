namespace IncidentBoard.Core.Sources;

/// <summary>How it is known that one source rests on another.</summary>
public enum RestingHow
{
    /// <summary>It says so.</summary>
    Stated,

    /// <summary>We conclude it; the reason is given.</summary>
    Inferred,
}

namespace IncidentBoard.Core.Findings;

/// <summary>Which origin a piece of evidence is assessed to come from.</summary>
public enum OriginKind
{
    /// <summary>Nobody has judged it. It never counts as independent.</summary>
    NotAssessed,

    /// <summary>The source found it out itself.</summary>
    OwnReporting,

    /// <summary>One of the sources that the source rests on.</summary>
    RestsOn,
}

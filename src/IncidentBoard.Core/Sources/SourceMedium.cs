namespace IncidentBoard.Core.Sources;

/// <summary>What a source is.</summary>
public enum SourceMedium
{
    /// <summary>An article, a report, a filing.</summary>
    Document,

    /// <summary>A post on a forum, a network or an issue tracker.</summary>
    Post,

    /// <summary>What a party itself gave out.</summary>
    Statement,

    /// <summary>A call, noted down by the one who was on it.</summary>
    Call,
    Mail,
}

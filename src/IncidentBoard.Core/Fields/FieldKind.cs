namespace IncidentBoard.Core.Fields;

/// <summary>What a field holds, and so how it is edited, checked and exchanged.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines, in Markdown where the screen says so.</summary>
    Text,

    /// <summary>One of a closed list.</summary>
    Choice,

    /// <summary>Several of a closed list, separated by commas.</summary>
    Choices,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A <see cref="Core.When"/>.</summary>
    When,

    /// <summary>An exact instant, ISO 8601 with zone.</summary>
    Instant,

    /// <summary>The id of another thing.</summary>
    Reference,

    /// <summary>Ids of other things, separated by commas.</summary>
    References,
}

namespace IncidentBoard.Core.Sources;

/// <summary>What kind of file a text was read from.</summary>
public enum DocumentKind
{
    PlainText,
    Markdown,
    Html,
    Email,
}

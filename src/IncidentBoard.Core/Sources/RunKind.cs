namespace IncidentBoard.Core.Sources;

/// <summary>What became of a stretch of text between two versions.</summary>
public enum RunKind
{
    Same,
    Removed,
    Added,
}

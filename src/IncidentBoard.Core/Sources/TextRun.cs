namespace IncidentBoard.Core.Sources;

/// <summary>A stretch of text that is in both versions, only in the old one, or only in the new one.</summary>
public sealed record TextRun(RunKind Kind, string Text);

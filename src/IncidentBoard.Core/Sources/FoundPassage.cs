namespace IncidentBoard.Core.Sources;

/// <summary>Where a passage stands in another version of its text, and how sure that is.</summary>
public readonly record struct FoundPassage(TextSpan Span, FoundHow How);

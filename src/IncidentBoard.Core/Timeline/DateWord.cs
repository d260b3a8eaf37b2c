using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Timeline;

/// <summary>Words in a passage that say when, and what they say.</summary>
/// <param name="Span">Where they stand, in code points of the passage as <see cref="ReadingText"/>.</param>
public sealed record DateWord(TextSpan Span, When When);

namespace IncidentBoard.Findings;

/// <summary>Two findings that somebody has picked.</summary>
/// <param name="One">What the one states; none when the reader does not see it any more.</param>
/// <param name="Subject">The names of those that both are about; none when there is no such party.</param>
public sealed record PickedPair(string? One, string? Other, string? Subject);

namespace IncidentBoard.Storage;

/// <summary>How many events a reader sees in one stretch of time.</summary>
/// <param name="Stretch">The number of the stretch on its level of the pyramid.</param>
/// <param name="Lane">The incident's id or the kind, as asked; empty for those of no incident, or when no lanes were asked for.</param>
internal sealed record EventCount(long Stretch, string Lane, long Count);

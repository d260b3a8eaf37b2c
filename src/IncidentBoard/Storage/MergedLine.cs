namespace IncidentBoard.Storage;

/// <summary>A line of the journal by which a party became one with another.</summary>
/// <param name="Line">What to undo it by.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Other">The id of the one that went.</param>
internal sealed record MergedLine(Guid Line, DateTimeOffset At, Guid Actor, string Other);

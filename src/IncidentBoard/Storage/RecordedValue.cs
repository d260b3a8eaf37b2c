namespace IncidentBoard.Storage;

/// <summary>A value that the journal holds, with when it was written.</summary>
internal sealed record RecordedValue(Guid Thing, string Field, long Sequence, DateTimeOffset At, string? New, bool Redacted);

namespace IncidentBoard.Core;

/// <summary>Two people changed the same field. All three texts are kept so that a person can choose.</summary>
/// <param name="Base">What the field said when the refused editor began.</param>
/// <param name="Theirs">What it says now.</param>
/// <param name="Mine">What the refused editor wrote.</param>
/// <param name="Version">The version that <paramref name="Theirs"/> has; base the next try on it.</param>
/// <param name="By">Who wrote theirs.</param>
public sealed record Conflict(string Field, string Reason, string? Base, string? Theirs, string? Mine, int Version, string By, DateTimeOffset At)
    : Problem(Field, Reason);

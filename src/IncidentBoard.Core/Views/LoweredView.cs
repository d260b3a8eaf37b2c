namespace IncidentBoard.Core.Views;

/// <summary>A marking that was lowered a short time ago, with the way back.</summary>
/// <param name="Line">The journal line to undo.</param>
/// <param name="Actor">Who lowered it.</param>
public sealed record LoweredView(Guid Line, bool CanBeUndone, string Kind, Guid Thing, string Title, Marking From, Marking To, string? Why, Guid Actor, string By, DateTimeOffset At);

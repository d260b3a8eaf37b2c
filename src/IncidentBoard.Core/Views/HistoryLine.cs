namespace IncidentBoard.Core.Views;

/// <summary>One change in the history of a thing.</summary>
/// <param name="Line">The handle to undo it by.</param>
/// <param name="Change">The verb phrase, such as <c>EditCard</c>.</param>
public sealed record HistoryLine(Guid Line, DateTimeOffset At, Guid Actor, string By, string Change, bool CanBeUndone, string? Why, Rows<HistoryValue> Values);

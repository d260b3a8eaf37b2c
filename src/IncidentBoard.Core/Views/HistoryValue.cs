namespace IncidentBoard.Core.Views;

/// <summary>One value that a change set: what it was, and what it became.</summary>
public sealed record HistoryValue(string Field, string? Old, string? New, bool Redacted);

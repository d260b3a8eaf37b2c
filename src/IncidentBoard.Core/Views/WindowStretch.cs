namespace IncidentBoard.Core.Views;

/// <summary>A stretch of time, and how many events begin in it.</summary>
public sealed record WindowStretch(long From, long To, long Count);

namespace IncidentBoard.Core.Views;

/// <summary>A stretch of time without an event that is not drawn to scale.</summary>
/// <param name="Days">How many days it holds.</param>
public sealed record TimelineBreak(double X, double Width, int Days);

namespace IncidentBoard.Core.Views;

/// <summary>A line across the lanes at one time, with its words; no words where they would stand on others.</summary>
public sealed record TimelineTick(double X, string? Label);

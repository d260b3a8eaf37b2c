namespace IncidentBoard.Core.Views;

/// <summary>One lane where it is drawn, with its events.</summary>
/// <param name="TrayY">Where the events of unknown time are counted; none when there are none.</param>
/// <param name="Unknown">How many events of unknown time it holds.</param>
public sealed record TimelineBand(TimelineLane Lane, string Title, double Y, double Height, double? TrayY, int Unknown, Rows<TimelineEntry> Entries);

namespace IncidentBoard.Core.Views;

/// <summary>The timeline that a reader sees: lanes in order, and events in the order of time, those of unknown time last.</summary>
/// <param name="Total">How many events there are to see; more than the rows when only part is shown.</param>
public sealed record TimelineView(Rows<TimelineLane> Lanes, Rows<TimelineRow> Events, int Total);

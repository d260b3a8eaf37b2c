namespace IncidentBoard.Core.Views;

/// <summary>What a reader sees of the timeline between two times. All places are milliseconds on the reader's wall clock (<see cref="WallClock"/>).</summary>
/// <param name="From">Where the window begins that was asked for, or the one that is best looked at first.</param>
/// <param name="To">Where it ends.</param>
/// <param name="LoadedFrom">What is held to the left of it too, so that moving shows no gap.</param>
/// <param name="LoadedTo">And to the right.</param>
/// <param name="Lanes">In order.</param>
/// <param name="Marks">The events that are drawn one by one, in order of time, those of unknown time last.</param>
/// <param name="Ties">Which of them lead to which others.</param>
/// <param name="Total">How many events match, at whatever time.</param>
/// <param name="Visible">How many there are without the filters.</param>
/// <param name="Inside">How many of those that match begin within the window.</param>
/// <param name="Before">How many begin before it.</param>
/// <param name="After">How many begin after it.</param>
/// <param name="Timeless">How many have no time that is known.</param>
/// <param name="Gaps">The longest stretches without an event in the window.</param>
/// <param name="Note">What else has to be said of the lanes; none mostly.</param>
/// <param name="Marking">The strictest of what is shown.</param>
/// <param name="Exercise">Whether any of it is a drill.</param>
public sealed record TimelineWindow(
    long From,
    long To,
    long LoadedFrom,
    long LoadedTo,
    Rows<WindowLane> Lanes,
    Rows<WindowMark> Marks,
    Rows<WindowTie> Ties,
    long Total,
    long Visible,
    long Inside,
    long Before,
    long After,
    long Timeless,
    Rows<WindowGap> Gaps,
    string? Note,
    Marking Marking,
    bool Exercise)
{
    /// <summary>When the board changed in what this reader sees of the timeline, oldest first; only when one looks back.</summary>
    public Rows<DateTimeOffset> Moments { get; init; } = [];
}

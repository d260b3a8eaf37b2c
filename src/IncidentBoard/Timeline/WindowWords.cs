using System.Globalization;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Timeline;

/// <summary>What a window shows and what it does not, in sentences.</summary>
internal static class WindowWords
{
    public static string Basis(TimelineWindow window, TimelineAsked asked, TimeZoneInfo zone)
    {
        var words = new List<string> { $"{N(window.Inside)} of {Counted(window.Total)} {(asked.Filter.IsNarrow ? "that match" : "that you can see")} from {Place(window.From)} to {Place(window.To)}" };
        words.AddRange(new[]
        {
            window.Before > 0 ? $"{N(window.Before)} before" : null,
            window.After > 0 ? $"{N(window.After)} after" : null,
            window.Timeless > 0 ? $"{N(window.Timeless)} of unknown time" : null,
            asked.Filter.IsNarrow ? $"{N(window.Visible - window.Total)} hidden by filters" : null,
            asked.Filter.Exercises ? null : "exercises hidden",
        }.OfType<string>());
        var ordered = asked.Clock switch
        {
            EventTime.Happened => "",
            EventTime.Published => " Ordered by when it was published.",
            EventTime.Learned => " Ordered by when we learned of it.",
            EventTime.Recorded => " Ordered by when it was recorded.",
        };
        return $"{string.Join("; ", words)}. {N(window.Lanes.Count)} {(window.Lanes.Count == 1 ? "lane" : "lanes")}.{ordered} Times in {zone.Id}.";
    }

    /// <param name="drawn">How many events are drawn one by one in the window.</param>
    /// <param name="most">How many the table shows of them.</param>
    public static string Rows(TimelineWindow window, int drawn, int most)
    {
        var dense = window.Lanes.Where(lane => lane.IsDense).SelectMany(lane => lane.Stretches).Where(stretch => stretch.To > window.From && stretch.From < window.To).Sum(stretch => stretch.Count);
        var shown = $"showing {N(Math.Min(drawn, most))} of {N(drawn)} in this window";
        return dense == 0 ? shown : $"{shown}; about {N(dense)} more are counted, zoom in to see them";
    }

    public static string Gap(WindowGap gap) => $"No event is known from {Place(gap.From)} to {Place(gap.To)} ({Length(gap.Length)}), far longer than usual here.";

    public static string Place(long place)
    {
        var time = DateTime.UnixEpoch.AddMilliseconds(place);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Length(TimeSpan length) => length.TotalDays >= 2 ? $"{length.TotalDays:N0} days" : length.TotalHours >= 2 ? $"{length.TotalHours:N0} hours" : $"{length.TotalMinutes:N0} minutes";

    private static string Counted(long count) => count == 1 ? "1 event" : $"{N(count)} events";

    private static string N(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

namespace IncidentBoard.Core.Views;

/// <summary>One event where it is drawn: its time from <paramref name="From"/> to <paramref name="To"/>, its words beside it, all at the height <paramref name="Y"/>.</summary>
/// <param name="LabelX">The left edge of glyph and words.</param>
/// <param name="LabelWidth">The room kept for glyph and words.</param>
/// <param name="Title">The title, shortened in the middle where it is very long.</param>
/// <param name="IsBefore">The words stand left of the time: they end where it begins, glyph last.</param>
public sealed record TimelineEntry(TimelineRow Event, TimeMark Mark, double From, double To, double Y, double LabelX, double LabelWidth, string Title, bool IsBefore)
{
    /// <summary>The left end of all that is drawn of it.</summary>
    public double Left => Mark == TimeMark.Unknown ? LabelX : Math.Min(From, LabelX);

    /// <summary>The right end of all that is drawn of it.</summary>
    public double Right => Mark == TimeMark.Unknown ? LabelX + LabelWidth : Math.Max(To, LabelX + LabelWidth);
}

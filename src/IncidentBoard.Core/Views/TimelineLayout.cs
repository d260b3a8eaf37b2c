using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Views;

/// <summary>
/// Where everything on a timeline stands, in units of about a pixel: lanes under one another, each event in the first row of its lane in which
/// neither its time nor its words touch another. Times of day are placed by the reader's clock; days and longer by their dates.
/// </summary>
public sealed record TimelineLayout(double Width, double Height, double Top, double Bottom, Rows<TimelineTick> Ticks, Rows<TimelineBreak> Breaks, Rows<TimelineBand> Bands)
{
    public const double TypeSize = 13;

    private const double AxisHeight = 30;
    private const double Margin = 12;
    private const double OpenArrow = 72;
    private const double HeadHeight = 30;
    private const double RowHeight = 26;
    private const double Gap = 14;
    private const double Glyph = 20;
    private const double LeastLabel = 260;

    /// <param name="heads">Whether each lane has a line with its title; a strip of one incident needs none.</param>
    public static TimelineLayout Of(TimelineView view, TimeZoneInfo zone, double width, bool heads = true)
    {
        var right = width - Margin - (view.Events.Any(happening => happening.When.Kind == WhenKind.After) ? OpenArrow : 0);
        var scale = new TimeScale(view.Events.SelectMany(happening => EdgesOf(happening.When, zone)), Margin + OpenArrow, right);
        var (y, bands) = (AxisHeight, new List<TimelineBand>());
        foreach (var lane in view.Lanes)
        {
            var band = BandOf(lane, [.. view.Events.Where(happening => happening.Incident == lane.Incident)], scale, zone, (y, width), heads);
            bands.Add(band);
            y += band.Height;
        }

        return new TimelineLayout(width, y + AxisHeight, AxisHeight, y, scale.Ticks().ToRows(), scale.Breaks.ToRows(), bands.ToRows());
    }

    /// <summary>How a time is drawn.</summary>
    public static TimeMark MarkOf(When when) => when.Kind switch
    {
        WhenKind.Unknown => TimeMark.Unknown,
        WhenKind.At => IsTimeOfDay(when.First!.Value) ? TimeMark.Instant : TimeMark.Within,
        WhenKind.Between => TimeMark.Between,
        WhenKind.Before => TimeMark.Before,
        WhenKind.After => TimeMark.After,
    };

    private static TimelineBand BandOf(TimelineLane lane, IReadOnlyList<TimelineRow> events, TimeScale scale, TimeZoneInfo zone, (double Y, double Width) place, bool heads)
    {
        var (y, width) = (place.Y + (heads ? HeadHeight : Gap / 2), place.Width);
        var entries = new List<TimelineEntry>();
        var rows = new List<List<TimelineEntry>>();
        foreach (var happening in events.Where(happening => happening.When.IsKnown))
        {
            var entry = Placed(happening, scale, zone, width);
            var row = rows.FindIndex(taken => taken.TrueForAll(other => other.Right + Gap <= entry.Left || entry.Right + Gap <= other.Left));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }

            rows[row].Add(entry);
            entries.Add(entry with { Y = y + ((row + 0.5) * RowHeight) });
        }

        var bottom = y + (rows.Count * RowHeight);
        var unknown = events.Where(happening => !happening.When.IsKnown).ToList();
        var tray = Tray(unknown, bottom, width);
        entries.AddRange(tray);
        var end = unknown.Count == 0 ? bottom : tray[^1].Y + (RowHeight / 2);
        var title = TextWidth.Fit(lane.Title, TypeSize * 1.1, width - (lane.Exercise ? 160 : 40));
        return new TimelineBand(lane, title, place.Y, end - place.Y + (Gap / 2), unknown.Count == 0 ? null : bottom + (RowHeight / 2), unknown.Count, entries.ToRows());
    }

    private static TimelineEntry Placed(TimelineRow happening, TimeScale scale, TimeZoneInfo zone, double width)
    {
        var mark = MarkOf(happening.When);
        var (from, to) = SpanOf(happening.When, mark, scale, zone);
        var (right, left) = (width - Margin - to - Gap, from - Gap - Margin);

        // Beside its time if at all possible, shortened if it must be; over it only where the time itself takes nearly all the room.
        var (title, label) = LabelOf(happening, width, Math.Max(right, left) < LeastLabel ? width - (2 * Margin) : Math.Max(right, left));
        var (x, isBefore) = (label <= right, label <= left) switch
        {
            (true, _) => (to + 8, false),
            (_, true) => (from - 8 - label, true),
            _ => (Math.Max(Margin, Math.Min(from, width - Margin - label)), false),
        };
        return new TimelineEntry(happening, mark, from, to, 0, x, label, title, isBefore);
    }

    /// <summary>What is of unknown time has no place on the axis: it lies below the lane, one beside the other.</summary>
    private static List<TimelineEntry> Tray(IReadOnlyList<TimelineRow> events, double top, double width)
    {
        var entries = new List<TimelineEntry>();
        var (x, y) = (Margin + TextWidth.Of("Time not known: 000", TypeSize) + Gap, top + (RowHeight / 2));
        var left = x;
        foreach (var happening in events)
        {
            var (title, label) = LabelOf(happening, width - left, width - left - Margin);
            if (x > left && x + label > width - Margin)
            {
                (x, y) = (left, y + RowHeight);
            }

            entries.Add(new TimelineEntry(happening, TimeMark.Unknown, x, x, y, x, label, title, false));
            x += label + Gap;
        }

        return entries;
    }

    private static (string Title, double Width) LabelOf(TimelineRow happening, double width, double room)
    {
        var kind = TextWidth.Of(Spoken.Words(happening.Kind), TypeSize);
        var title = TextWidth.Fit(happening.Title, TypeSize, Math.Min(width * 0.6, room - Glyph - 6) - kind);
        return (title, Glyph + TextWidth.Of(title, TypeSize) + 6 + kind);
    }

    private static (double From, double To) SpanOf(When when, TimeMark mark, TimeScale scale, TimeZoneInfo zone) => mark switch
    {
        TimeMark.Instant => Around(scale.Of(Start(when.First!.Value, zone)), 5),
        TimeMark.Within => AtLeast(scale.Of(Start(when.First!.Value, zone)), scale.Of(End(when.First!.Value, zone))),
        TimeMark.Between => AtLeast(scale.Of(Start(when.First!.Value, zone)), scale.Of(End(when.Last!.Value, zone))),
        TimeMark.Before => (scale.Of(Start(when.Last!.Value, zone)) - OpenArrow, scale.Of(Start(when.Last!.Value, zone))),
        TimeMark.After => (scale.Of(End(when.First!.Value, zone)), scale.Of(End(when.First!.Value, zone)) + OpenArrow),
        TimeMark.Unknown => (0, 0),
    };

    private static (double From, double To) AtLeast(double from, double to) => to - from >= 6 ? (from, to) : Around((from + to) / 2, 3);

    private static (double From, double To) Around(double x, double reach) => (x - reach, x + reach);

    /// <summary>The days that must be on the scale so that the time can be drawn.</summary>
    private static IEnumerable<DateTime> EdgesOf(When when, TimeZoneInfo zone)
    {
        if (when.First is { } first)
        {
            yield return when.Kind == WhenKind.After ? End(first, zone) : Start(first, zone);
            yield return End(first, zone).AddTicks(-1);
        }

        if (when.Last is { } last)
        {
            yield return Start(last, zone).AddTicks(when.Kind == WhenKind.Before ? -1 : 0);
            yield return when.Kind == WhenKind.Before ? Start(last, zone) : End(last, zone).AddTicks(-1);
        }
    }

    private static bool IsTimeOfDay(Moment moment) => moment.Precision < Precision.Day;

    private static DateTime Start(Moment moment, TimeZoneInfo zone) => Local(moment, moment.Start, zone);

    private static DateTime End(Moment moment, TimeZoneInfo zone) => Local(moment, moment.End, zone);

    private static DateTime Local(Moment moment, DateTimeOffset time, TimeZoneInfo zone) =>
        IsTimeOfDay(moment) ? TimeZoneInfo.ConvertTime(time, zone).DateTime : time.DateTime;
}

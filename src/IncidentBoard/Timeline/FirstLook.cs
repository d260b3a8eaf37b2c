using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;

namespace IncidentBoard.Timeline;

/// <summary>
/// What is best looked at first: all there is, unless a few old events would press the others into a line; then the few stay outside, and are counted.
/// </summary>
internal static class FirstLook
{
    /// <summary>At most one event in so many is left outside.</summary>
    private const int OneIn = 10;

    private const long Day = TimeSpan.MillisecondsPerDay;

    /// <summary>The last fortnight of nothing, where there is no event at all.</summary>
    private static readonly (long, long) _empty = (1_767_225_600_000, 1_767_225_600_000 + (14 * Day));

    public static async Task<(long From, long To)> OfAsync(EventTally tally, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var span = new HourSpan(HourPyramid.Top, 0, HourPyramid.At(HourPyramid.Top, HourPyramid.HourOf(DateTimeOffset.MaxValue.UtcTicks)) + 1);
        var skip = default(long?);
        while (true)
        {
            var counts = (await tally.StretchesAsync(span.Level, span.From, span.To, CountBy.Nothing, cancellationToken)).GroupBy(count => count.Stretch).Select(group => (Stretch: group.Key, Count: group.Sum(count => count.Count))).OrderBy(count => count.Stretch).ToList();
            if (counts.Count == 0)
            {
                return _empty;
            }

            // Counted once, against all there is: each closer look would leave out a tenth again.
            var left = skip ??= counts.Sum(count => count.Count) / OneIn;
            var (first, last) = (0, counts[^1].Stretch + 1);
            for (var at = 0; at < counts.Count - 1 && (left -= counts[at].Count) >= 0; at++)
            {
                if (counts[at + 1].Stretch - counts[0].Stretch > (last - counts[0].Stretch) / 2)
                {
                    (first, skip) = (at + 1, left);
                }
            }

            var closer = new HourSpan(span.Level, counts[first].Stretch, last);
            var level = HourPyramid.LevelFor(closer.ToHour - closer.FromHour);
            if (level == span.Level || span.Level == 0)
            {
                return Padded(closer.Place(closer.From, zone), closer.Place(closer.To, zone));
            }

            span = new HourSpan(level, HourPyramid.At(level, closer.FromHour), HourPyramid.At(level, closer.ToHour - 1) + 1);
        }
    }

    private static (long From, long To) Padded(long from, long to)
    {
        var around = Math.Max(Day / 2, (to - from) / 25);
        return (from - around, to + around);
    }
}

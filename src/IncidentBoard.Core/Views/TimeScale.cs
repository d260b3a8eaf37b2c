using System.Globalization;

namespace IncidentBoard.Core.Views;

/// <summary>
/// Where a time stands across a picture. Days in which nothing begins or ends are left out where they are many, and the place is marked:
/// else one old event would press all others into a line. Between two breaks the scale is even.
/// </summary>
public sealed class TimeScale
{
    private const int LongestEmptyRun = 3;
    private const double BreakWidth = 56;
    private const double TickLabel = 84;

    private readonly List<(DateTime Start, int Days, double X)> _runs = [];
    private readonly double _day;

    /// <param name="edges">The local times at which something begins or ends.</param>
    /// <param name="from">Where the first day begins, in units of the picture.</param>
    /// <param name="to">Where the last day ends.</param>
    public TimeScale(IEnumerable<DateTime> edges, double from, double to)
    {
        var runs = RunsOf([.. edges.Select(edge => edge.Date).Distinct().Order()]);
        _day = (to - from - (BreakWidth * Math.Max(0, runs.Count - 1))) / Math.Max(1, runs.Sum(run => run.Days));
        var x = from;
        foreach (var (start, days) in runs)
        {
            _runs.Add((start, days, x));
            x += (days * _day) + BreakWidth;
        }
    }

    /// <summary>Stretches that are not drawn to scale, in order.</summary>
    public IEnumerable<TimelineBreak> Breaks => _runs.Zip(_runs.Skip(1)).Select(pair =>
        new TimelineBreak(pair.Second.X - BreakWidth, BreakWidth, (pair.Second.Start - EndOf(pair.First)).Days));

    /// <summary>The beginnings of days, or of every third hour where there is room; the year is named where it is a new one.</summary>
    public IEnumerable<TimelineTick> Ticks()
    {
        var hours = _day >= 8 * TickLabel ? 3 : 24;
        var (free, year) = (double.MinValue, 0);
        foreach (var time in _runs.SelectMany(run => Enumerable.Range(0, run.Days * 24 / hours).Select(step => run.Start.AddHours(step * hours))))
        {
            var x = Of(time);
            var label = x < free ? null : time.ToString(time.Hour > 0 ? "HH:mm" : time.Year == year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
            (free, year) = label is null ? (free, year) : (x + TextWidth.Of(label, 13) + 8, time.Year);
            yield return new TimelineTick(x, label);
        }
    }

    /// <summary>Where a local time stands. In a break it stands in proportion; outside all it stands at the nearer end.</summary>
    public double Of(DateTime time)
    {
        var next = _runs.FindIndex(run => run.Start > time);
        if (next == 0 || _runs.Count == 0)
        {
            return _runs.Count == 0 ? 0 : _runs[0].X;
        }

        var run = _runs[next < 0 ? ^1 : next - 1];
        var days = (time - run.Start).TotalDays;
        if (days <= run.Days || next < 0)
        {
            return run.X + (Math.Min(days, run.Days) * _day);
        }

        var share = (days - run.Days) / ((_runs[next].Start - run.Start).TotalDays - run.Days);
        return _runs[next].X - BreakWidth + (share * BreakWidth);
    }

    private static DateTime EndOf((DateTime Start, int Days, double X) run) => run.Start.AddDays(run.Days);

    private static List<(DateTime Start, int Days)> RunsOf(IReadOnlyList<DateTime> days)
    {
        var runs = new List<(DateTime Start, int Days)>();
        foreach (var day in days)
        {
            var open = runs.Count > 0 && (day - runs[^1].Start).Days - runs[^1].Days <= LongestEmptyRun;
            if (open)
            {
                runs[^1] = (runs[^1].Start, (day - runs[^1].Start).Days + 1);
            }
            else
            {
                runs.Add((day, 1));
            }
        }

        return runs;
    }
}

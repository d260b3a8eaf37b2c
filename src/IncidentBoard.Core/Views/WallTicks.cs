using System.Globalization;

namespace IncidentBoard.Core.Views;

/// <summary>The lines of a time axis on a wall clock, at round times.</summary>
public static class WallTicks
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly long[] _steps = [1000, 5000, 15_000, Minute, 5 * Minute, 15 * Minute, Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day];
    private static readonly int[] _months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];

    /// <param name="most">How many there are at most.</param>
    public static IReadOnlyList<(long Place, string Words)> Between(long from, long to, int most)
    {
        var step = _steps.FirstOrDefault(step => (to - from) / step <= most);
        if (step > 0)
        {
            var first = ((from / step) + (from > 0 ? 1 : 0)) * step;
            return [.. Enumerable.Range(0, (int)Math.Max(0, ((to - first) / step) + 1)).Select(at => first + (at * step)).Where(place => place >= from && place <= to).Select(place => (place, Words(place, step)))];
        }

        var months = _months.First(months => (to - from) / (months * 30 * Day) <= most || months == _months[^1]);
        var start = DateTime.UnixEpoch.AddMilliseconds(from);
        var ticks = new List<(long, string)>();
        for (var month = (((start.Year * 12) + start.Month - 1) / months * months) + months; month < 9998 * 12; month += months)
        {
            var date = new DateTime(month / 12, (month % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
            var place = (long)(date - DateTime.UnixEpoch).TotalMilliseconds;
            if (place > to)
            {
                break;
            }

            ticks.Add((place, date.ToString(months >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture)));
        }

        return ticks;
    }

    private static string Words(long place, long step)
    {
        var time = DateTime.UnixEpoch.AddMilliseconds(place);
        var form = step < Minute ? "HH:mm:ss" : step < Day && time.TimeOfDay != TimeSpan.Zero ? "HH:mm" : "d MMM yyyy";
        return time.ToString(form, CultureInfo.InvariantCulture);
    }
}

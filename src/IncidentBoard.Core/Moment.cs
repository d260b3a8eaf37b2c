using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBoard.Core;

/// <summary>One second, minute, hour, day, ISO week (ISO 8601-1:2019 §4.2.2.5), month or year, in UTC.</summary>
public readonly partial record struct Moment
{
    private Moment(DateTimeOffset start, Precision precision) => (Start, Precision) = (start, precision);

    /// <summary>Its first instant, UTC.</summary>
    public DateTimeOffset Start { get; }

    public Precision Precision { get; }

    /// <summary>The first instant after it, UTC.</summary>
    public DateTimeOffset End => Precision switch
    {
        Precision.Second => Start.AddSeconds(1),
        Precision.Minute => Start.AddMinutes(1),
        Precision.Hour => Start.AddHours(1),
        Precision.Day => Start.AddDays(1),
        Precision.Week => Start.AddDays(7),
        Precision.Month => Start.AddMonths(1),
        Precision.Year => Start.AddYears(1),
    };

    /// <summary>The moment of that precision that holds <paramref name="time"/>.</summary>
    public static Moment Around(DateTimeOffset time, Precision precision)
    {
        var utc = time.UtcDateTime;
        var start = precision switch
        {
            Precision.Second => new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second),
            Precision.Minute => new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0),
            Precision.Hour => new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0),
            Precision.Day => utc.Date,
            Precision.Week => ISOWeek.ToDateTime(ISOWeek.GetYear(utc), ISOWeek.GetWeekOfYear(utc), DayOfWeek.Monday),
            Precision.Month => new DateTime(utc.Year, utc.Month, 1),
            Precision.Year => new DateTime(utc.Year, 1, 1),
        };
        return new Moment(new DateTimeOffset(start, TimeSpan.Zero), precision);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; years 1000 to 9998; a time of day needs <c>Z</c> or an offset.</summary>
    public static bool TryParse(string? text, out Moment moment)
    {
        moment = default;
        if (text is null || text.Length > 40 || Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var year = Number(match, "year", 1);
        if (year is < 1000 or > 9998)
        {
            return false;
        }

        if (match.Groups["week"].Success)
        {
            var week = Number(match, "week", 1);
            if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
            {
                return false;
            }

            moment = Around(new DateTimeOffset(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday), TimeSpan.Zero), Precision.Week);
            return true;
        }

        return TryDate(match, year, out moment);
    }

    public override string ToString() => Precision switch
    {
        Precision.Second => Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Precision.Minute => Start.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
        Precision.Hour => Start.ToString("yyyy-MM-dd'T'HH'Z'", CultureInfo.InvariantCulture),
        Precision.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Precision.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Start.UtcDateTime):0000}-W{ISOWeek.GetWeekOfYear(Start.UtcDateTime):00}"),
        Precision.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Precision.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static bool TryDate(Match match, int year, out Moment moment)
    {
        moment = default;
        var (month, day) = (Number(match, "month", 1), Number(match, "day", 1));
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var precision = match switch
        {
            _ when match.Groups["second"].Success => Precision.Second,
            _ when match.Groups["minute"].Success => Precision.Minute,
            _ when match.Groups["hour"].Success => Precision.Hour,
            _ when match.Groups["day"].Success => Precision.Day,
            _ when match.Groups["month"].Success => Precision.Month,
            _ => Precision.Year,
        };
        if (!TryOffset(match.Groups["zone"].Value, out var offset))
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second);
        moment = Around(new DateTimeOffset(local, offset), precision);
        return true;
    }

    private static bool TryOffset(string zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone is "" or "Z")
        {
            return true;
        }

        var parts = zone[1..].Split(':');
        var minutes = (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + int.Parse(parts[1], CultureInfo.InvariantCulture);
        offset = TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
        return minutes <= 14 * 60;
    }

    private static int Number(Match match, string name, int otherwise) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:-W(?<week>[0-9]{2})|-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2})(?:T(?<hour>[0-9]{2})(?::(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2}))?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

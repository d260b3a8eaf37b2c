using System.Collections.Immutable;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Times as VERIS has them: the incident as year, maybe month, maybe day; everything else so many units after it. A time is never made more exact than the
/// coarser of the two.
/// </summary>
internal static class VerisTime
{
    private const double MostUnits = 100_000;

    private static readonly ImmutableDictionary<string, Precision> _units = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
    [
        KeyValuePair.Create("Seconds", Precision.Second), KeyValuePair.Create("Minutes", Precision.Minute), KeyValuePair.Create("Hours", Precision.Hour), KeyValuePair.Create("Days", Precision.Day),
        KeyValuePair.Create("Weeks", Precision.Week), KeyValuePair.Create("Months", Precision.Month), KeyValuePair.Create("Years", Precision.Year),
    ]);

    /// <summary>A date of year, month and day. Throws <see cref="FormatException"/> when there was no such day.</summary>
    public static Moment? Date(VerisElement date)
    {
        if (date["year"].Whole is not { } year)
        {
            return null;
        }

        var (month, day) = (date["month"].Whole, date["day"].Whole);
        var text = (month, day) switch
        {
            (null, _) => $"{year:0000}",
            (_, null) => $"{year:0000}-{month:00}",
            _ => $"{year:0000}-{month:00}-{day:00}",
        };
        return Moment.TryParse(text, out var moment) ? moment : throw new FormatException($"\"{date.Path}\" is no date: {text}.");
    }

    /// <summary>So long after the incident; none when nothing is said of it. Throws <see cref="FormatException"/> for a length that makes no sense.</summary>
    public static When? After(Moment? incident, VerisElement offset)
    {
        if (offset["unit"].Text is not { } unit || string.Equals(unit, "Never", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!_units.TryGetValue(unit, out var precision))
        {
            throw new FormatException($"\"{offset.Path}.unit\" is none of {string.Join(", ", _units.Keys.Order(StringComparer.Ordinal))}: \"{Shown.Short(unit)}\".");
        }

        var value = offset["value"].Number;
        if (value is < 0 or > MostUnits)
        {
            throw new FormatException($"\"{offset.Path}.value\" makes no sense.");
        }

        return (incident, value) switch
        {
            (null, _) => When.Unknown,

            // "Some months later", with the day known, was after that day. With the year known alone it may have been in the same year.
            ({ } start, null) => start.Precision < precision ? When.After(start) : When.Unknown,
            ({ } start, { } units) => Span(start, precision, units) ?? throw new FormatException($"\"{offset.Path}.value\" leads out of all calendars."),
        };
    }

    private static When? Span(Moment start, Precision unit, double units)
    {
        var precision = (Precision)Math.Max((int)start.Precision, (int)unit);
        if (Later(start.Start, unit, Math.Floor(units)) is not { } first || Later(start.End.AddTicks(-1), unit, Math.Ceiling(units)) is not { } last)
        {
            return null;
        }

        // An hour after some day may be the day after.
        var (earliest, latest) = (Moment.Around(first, precision), Moment.Around(last, precision));
        return earliest == latest ? When.At(first, precision) : When.Between(earliest, latest);
    }

    private static DateTimeOffset? Later(DateTimeOffset time, Precision unit, double units)
    {
        try
        {
            var later = unit switch
            {
                Precision.Second => time.AddSeconds(units),
                Precision.Minute => time.AddMinutes(units),
                Precision.Hour => time.AddHours(units),
                Precision.Day => time.AddDays(units),
                Precision.Week => time.AddDays(7 * units),
                Precision.Month => time.AddMonths((int)units),
                Precision.Year => time.AddYears((int)units),
            };
            return later.Year is >= 1000 and <= 9998 ? later : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

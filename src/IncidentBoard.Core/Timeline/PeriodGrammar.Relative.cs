namespace IncidentBoard.Core.Timeline;

/// <summary>The words that count from the day of publication.</summary>
internal sealed partial class PeriodGrammar
{
    private DatePeriod? Relative(int index, DateOnly today, out int next)
    {
        next = index + 1;
        switch (Word(index))
        {
            case "today" or "tonight":
                return DatePeriod.Of(today, Precision.Day);
            case "yesterday":
                next += _timesOfDay.Contains(Word(next)) ? 1 : 0;
                return DatePeriod.Of(today.AddDays(-1), Precision.Day);
            case "tomorrow":
                return DatePeriod.Of(today.AddDays(1), Precision.Day);
            case "the" when Word(index + 1) == "day" && Word(index + 2) == "before" && Word(index + 3) == "yesterday":
                next = index + 4;
                return DatePeriod.Of(today.AddDays(-2), Precision.Day);
            case "the" when Word(index + 1) == "weekend":
                next = index + 2;
                return Weekend(OnOrBefore(today, 5));
            case "the" when Word(index + 1) is "past" or "last":
                return Span(index + 2, today, out next);
            case "last" or "past" or "previous":
                return Turned(index, today, out next) ?? Span(index + 1, today, out next);
            case "this" or "next":
                return Turned(index, today, out next);
            default:
                return Ago(index, today, out next);
        }
    }

    // Last week, this month, next year, last Tuesday, this morning
    private DatePeriod? Turned(int index, DateOnly today, out int next)
    {
        var turn = Word(index) switch { "previous" => "last", var word => word };
        next = index + 1;
        if (turn == "this" && Word(next) == "past")
        {
            (turn, next) = ("last", next + 1);
        }

        var noun = Word(next++);
        if (turn == "past")
        {
            return null;
        }

        if (_weekdays.TryGetValue(noun, out var weekday) && tokens[next - 1].Capital)
        {
            var day = turn switch { "last" => OnOrBefore(today.AddDays(-1), weekday), "next" => OnOrBefore(today.AddDays(7), weekday), _ => Monday(today).AddDays(weekday) };
            next += _timesOfDay.Contains(Word(next)) ? 1 : 0;
            return DatePeriod.Of(day, Precision.Day);
        }

        if (_months.TryGetValue(noun, out var month) && tokens[next - 1].Capital)
        {
            var (year, now) = (today.Year, today.Month);
            return Month(turn switch { "last" => month < now ? year : year - 1, "next" => month > now ? year : year + 1, _ => year }, month);
        }

        var first = new DateOnly(today.Year, today.Month, 1);
        return noun switch
        {
            "week" => DatePeriod.Of(today.AddDays(Turn(turn, 7)), Precision.Week),
            "month" => DatePeriod.Of(first.AddMonths(Turn(turn, 1)), Precision.Month),
            "quarter" => QuarterOf(first.AddMonths(Turn(turn, 3))),
            "year" => DatePeriod.Of(new DateOnly(today.Year + Turn(turn, 1), 1, 1), Precision.Year),
            "weekend" when turn == "last" => Weekend(OnOrBefore(today.AddDays(-2), 5)),
            "weekend" => Weekend(Monday(today).AddDays(5 + Turn(turn, 7))),
            "night" when turn == "last" => DatePeriod.Between(today.AddDays(-1), today, Precision.Day),
            "morning" or "afternoon" or "evening" when turn == "this" => DatePeriod.Of(today, Precision.Day),
            _ => null,
        };
    }

    // In the past two weeks, over the last month
    private DatePeriod? Span(int index, DateOnly today, out int next)
    {
        var (_, most) = Count(index, out next);
        var count = next > index ? most : 1;
        var unit = Unit(next++);
        return unit is { } known && count is > 0 and <= MostUnits
            ? new DatePeriod(Back(today, count, known).First, DatePeriod.MomentOf(today, Precision.Day))
            : null;
    }

    // Three days ago, about two weeks ago, a few months ago, more than a year ago
    private DatePeriod? Ago(int index, DateOnly today, out int next)
    {
        var (least, most) = Count(index, out next);
        if (next == index || most > MostUnits || least < 1 || Unit(next) is not { } unit || Word(next + 1) != "ago")
        {
            return null;
        }

        next += 2;
        var (first, last) = (Back(today, most, unit), Back(today, least, unit));
        return new DatePeriod(first.First, last.Last);
    }

    /// <summary>Whether a number and a unit with "ago" begin at that token.</summary>
    public bool IsAgo(int index) => published is { } day && Ago(index, day, out _) is not null;

    private (int Least, int Most) Count(int index, out int next)
    {
        next = index + 1;
        switch (Word(index))
        {
            case "a" when Word(index + 1) == "couple":
                next = index + 2 + (Word(index + 2) == "of" ? 1 : 0);
                return (2, 3);
            case "a" when Word(index + 1) == "few":
                next = index + 2;
                return (2, 9);
            case "couple":
                next = index + 1 + (Word(index + 1) == "of" ? 1 : 0);
                return (2, 3);
            case "few" or "several":
                return (2, 9);
            case "a" or "an":
                return (1, 1);
        }

        if (_counts.TryGetValue(Word(index), out var count) || (index < tokens.Count && (count = tokens[index].Number) > 0))
        {
            return (count, count);
        }

        next = index;
        return (0, 0);
    }

    private static DatePeriod Back(DateOnly today, int count, string unit) => unit switch
    {
        "minute" => DatePeriod.Between(today.AddDays(-((count + 1439) / 1440)), today, Precision.Day),
        "hour" => DatePeriod.Between(today.AddDays(-((count + 23) / 24)), today, Precision.Day),
        "day" => DatePeriod.Of(today.AddDays(-count), Precision.Day),
        "week" => DatePeriod.Of(today.AddDays(-7 * count), Precision.Week),
        "fortnight" => DatePeriod.Of(today.AddDays(-14 * count), Precision.Week),
        "month" => DatePeriod.Of(today.AddMonths(-count), Precision.Month),
        _ => DatePeriod.Of(today.AddYears(-count), Precision.Year),
    };

    private string? Unit(int index)
    {
        var word = Word(index).TrimEnd('s');
        return word is "minute" or "hour" or "day" or "week" or "fortnight" or "month" or "year" ? word : null;
    }

    private static DatePeriod QuarterOf(DateOnly day) => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3);

    private static DatePeriod Weekend(DateOnly saturday) => DatePeriod.Between(saturday, saturday.AddDays(1), Precision.Day);

    private static int Turn(string word, int step) => word switch { "last" => -step, "next" => step, _ => 0 };

    private static DateOnly Monday(DateOnly day) => OnOrBefore(day, 0);

    private static DateOnly OnOrBefore(DateOnly day, int weekday) => day.AddDays(-((((int)day.DayOfWeek + 6) % 7) - weekday + 7) % 7);
}

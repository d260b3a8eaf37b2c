using System.Collections.Frozen;

namespace IncidentBoard.Core.Timeline;

/// <summary>The words that name a period: dates, months, weekdays, and those that count from the day of publication.</summary>
internal sealed partial class PeriodGrammar(string text, List<DateToken> tokens, DateOnly? published)
{
    private const int LongestIso = 40;
    private const int MostUnits = 500;

    private static readonly FrozenDictionary<string, int> _months = Numbered("january february march april may june july august september october november december", 1);
    private static readonly FrozenDictionary<string, int> _shortMonths = Numbered("jan feb mar apr may jun jul aug sep oct nov dec sept", 1);
    private static readonly FrozenDictionary<string, int> _weekdays = Numbered("monday tuesday wednesday thursday friday saturday sunday", 0);
    private static readonly FrozenDictionary<string, int> _shortWeekdays = Numbered("mon tue wed thu fri sat sun", 0);
    private static readonly FrozenDictionary<string, int> _counts = Numbered("one two three four five six seven eight nine ten eleven twelve", 1);
    private static readonly FrozenDictionary<string, int> _ordinals = Numbered("first second third fourth", 1);
    private static readonly FrozenSet<string> _leads = Words("in since of during throughout until till by before after from to and through between last this next early late mid around about within");
    private static readonly FrozenSet<string> _yearLeads = Words("in since during throughout until till by before after early late mid between from around about");
    private static readonly FrozenSet<string> _behindYears = Words("and or to until when while as the but that which who is was were has had after before with by at on for from it he she they we a an of through");
    private static readonly FrozenSet<string> _timesOfDay = Words("morning afternoon evening night");

    // Months that are also words or names need something beside them to be months.
    private static readonly FrozenSet<string> _doubtful = Words("march april may june august");

    /// <summary>The period that the words from a token on name, and the token behind them.</summary>
    /// <param name="led">A word stands before it that leads a date.</param>
    /// <param name="dayConnector">The word that may stand between two days of a month: "and" behind "between".</param>
    /// <param name="near">Another day than that of publication to count from.</param>
    public DatePeriod? Read(int index, bool led, string? dayConnector, DateOnly? near, out int next)
    {
        var today = near ?? published;
        led |= index > 0 && _leads.Contains(Word(index - 1));
        var part = PartAt(index, out var behind);
        var found = Base(behind, led || part is not null, dayConnector, today, out next);
        return found is { } period ? period.Part(part ?? DatePart.Whole) : null;
    }

    private DatePart? PartAt(int index, out int behind)
    {
        behind = index + 1;
        switch (Word(index))
        {
            case "early":
                return DatePart.Early;
            case "earlier" or "later":
                return DatePart.Whole;
            case "late":
                return DatePart.Late;
            case "mid":
                behind += Word(behind) == "-" ? 1 : 0;
                return DatePart.Middle;
        }

        var at = index + (Word(index) == "the" ? 1 : 0);
        behind = at + 2;
        switch (Word(at), Word(at + 1), Word(at + 2))
        {
            case ("beginning" or "start", "of", _):
                return DatePart.Early;
            case ("middle", "of", _):
                return DatePart.Middle;
            case ("end", "of", _):
                return DatePart.Late;
            case ("first", "half", "of"):
                behind = at + 3;
                return DatePart.FirstHalf;
            case ("second", "half", "of"):
                behind = at + 3;
                return DatePart.SecondHalf;
            default:
                behind = index;
                return null;
        }
    }

    private DatePeriod? Base(int index, bool led, string? dayConnector, DateOnly? today, out int next) =>
        Iso(index, out next) ?? DigitDate(index, out next) ?? Weekday(index, today, out next) ?? DayAndMonth(index, dayConnector, today, out next)
        ?? MonthFirst(index, led, dayConnector, today, out next) ?? Quarter(index, today, out next) ?? WeekOf(index, today, out next)
        ?? Year(index, out next) ?? (today is { } day ? Relative(index, day, out next) : null);

    // 2026-03-31, 2026-W14, 2026-03, 2026-03-31T18:04Z
    private DatePeriod? Iso(int index, out int next)
    {
        next = index;
        if (index >= tokens.Count || tokens[index].Number < 1000 || (index > 0 && tokens[index - 1].End == tokens[index].Start && Word(index - 1) is not ("(" or "[" or "\"")))
        {
            return null;
        }

        var (start, end) = (tokens[index].Start, tokens[index].End);
        while (end < text.Length && end - start < LongestIso && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':' or '+'))
        {
            end++;
        }

        // A time of day without a zone is not known to the minute, but its day is.
        var run = text[start..end];
        var known = run.Length > 10 && run[10] == 'T' && !Moment.TryParse(run, out _) ? run[..10] : run;
        if (!run.Contains('-', StringComparison.Ordinal) || !Moment.TryParse(known, out var moment))
        {
            return null;
        }

        while (next < tokens.Count && tokens[next].Start < end)
        {
            next++;
        }

        return new DatePeriod(moment, moment);
    }

    // 31.03.2026 and 31/03/2026; 03/04/2026 could be two days and is left alone.
    private DatePeriod? DigitDate(int index, out int next)
    {
        next = index + 5;
        if (next > tokens.Count || Word(index + 1) is not ("." or "/") || Word(index + 3) != Word(index + 1) || tokens[next - 1].End - tokens[index].Start > 10)
        {
            return null;
        }

        var (first, second, year) = (tokens[index].Number, tokens[index + 2].Number, tokens[index + 4].Number);
        return Word(index + 1) == "." || first > 12 ? Date(year, second, first)
            : second > 12 ? Date(year, first, second)
            : first == second ? Date(year, first, second)
            : null;
    }

    private DatePeriod? Weekday(int index, DateOnly? today, out int next)
    {
        next = index + 1;
        if (index >= tokens.Count || !tokens[index].Capital)
        {
            return null;
        }

        var isLong = _weekdays.TryGetValue(Word(index), out var weekday);
        if (!isLong && !_shortWeekdays.TryGetValue(Word(index), out weekday))
        {
            return null;
        }

        // "Tuesday, March 31": the date says it better.
        var dateAt = next + (!isLong && Word(next) == "." ? 1 : 0);
        dateAt += Word(dateAt) == "," ? 1 : 0;
        dateAt += Word(dateAt) == "the" ? 1 : 0;
        if ((DayAndMonth(dateAt, null, today, out var behind) ?? MonthFirst(dateAt, false, null, today, out behind)) is { First.Precision: Precision.Day } date)
        {
            next = behind;
            return date;
        }

        if (!isLong || today is not { } day)
        {
            return null;
        }

        return WeekdayOf(day, weekday, ref next);
    }

    private DatePeriod WeekdayOf(DateOnly today, int weekday, ref int next)
    {
        next += _timesOfDay.Contains(Word(next)) ? 1 : 0;
        var at = next + (Word(next) == "of" ? 1 : 0);
        if (Word(at) is "last" or "this" or "next" && Word(at + 1) == "week")
        {
            next = at + 2;
            return DatePeriod.Of(Monday(today).AddDays(weekday + Turn(Word(at), 7)), Precision.Day);
        }

        return DatePeriod.Of(OnOrBefore(today, weekday), Precision.Day) with { IsWeekday = true };
    }

    // 31 March 2026, 31st of March, 24-27 March, 24 and 27 March
    private DatePeriod? DayAndMonth(int index, string? dayConnector, DateOnly? today, out int next)
    {
        next = index;
        if (DayAt(index) is not { } first)
        {
            return null;
        }

        next = index + 1;
        var last = first;
        if (IsDayConnector(next, dayConnector) && DayAt(next + 1) is { } second && second > first)
        {
            (last, next) = (second, next + 2);
        }

        next += Word(next) == "of" ? 1 : 0;
        if (MonthAt(next, shortToo: true, out next) is not { } month)
        {
            return null;
        }

        var year = YearAt(next, out next);
        return Days(month, first, last, year, today);
    }

    // March 31, 2026; Mar. 31; March 24-27; March 2026; March
    private DatePeriod? MonthFirst(int index, bool led, string? dayConnector, DateOnly? today, out int next)
    {
        var month = MonthAt(index, shortToo: true, out next);
        if (month is not { } number)
        {
            return null;
        }

        if (DayAt(next) is { } first && Word(next + 1) != "%")
        {
            next++;
            var last = first;
            if (IsDayConnector(next, dayConnector) && DayAt(next + 1) is { } second && second > first && MonthAt(next + 2, shortToo: true, out _) is null)
            {
                (last, next) = (second, next + 2);
            }

            var yearOfDay = YearAt(next, out next);
            return Days(number, first, last, yearOfDay, today);
        }

        var year = YearAt(next, out next);
        var isSure = year is not null || (_months.ContainsKey(Word(index)) && (led || !_doubtful.Contains(Word(index))));
        return !isSure ? null : year is { } known ? Month(known, number) : today is { } day ? Nearest(day, candidate => Month(candidate, number)) : null;
    }

    private DatePeriod? Quarter(int index, DateOnly? today, out int next)
    {
        var at = index + (Word(index) == "the" ? 1 : 0);
        var isShort = Word(at) is ['q', >= '1' and <= '4'];
        next = at + (isShort ? 1 : 2);
        var number = isShort ? Word(at)[1] - '0' : Word(at + 1) == "quarter" ? _ordinals.GetValueOrDefault(Word(at)) : 0;
        if (number == 0)
        {
            return null;
        }

        var of = next + (Word(next) == "of" ? 1 : 0);
        if (YearAt(of, out var behind) is { } year)
        {
            next = behind;
            return Months(year, (number * 3) - 2, 3);
        }

        if (today is { } day && Word(of) is "last" or "this" or "next" && Word(of + 1) == "year")
        {
            next = of + 2;
            return Months(day.Year + Turn(Word(of), 1), (number * 3) - 2, 3);
        }

        return today is { } near ? Nearest(near, candidate => Months(candidate, (number * 3) - 2, 3)) : null;
    }

    // The week of March 30; the month of March; the first week of April
    private DatePeriod? WeekOf(int index, DateOnly? today, out int next)
    {
        var at = index + (Word(index) == "the" ? 1 : 0);
        next = at;
        if (Word(at) == "month" && Word(at + 1) == "of")
        {
            return MonthFirst(at + 2, led: true, null, today, out next);
        }

        if (Word(at) == "week" && Word(at + 1) == "of")
        {
            var start = at + 2 + (Word(at + 2) == "the" ? 1 : 0);
            return (DayAndMonth(start, null, today, out next) ?? MonthFirst(start, led: true, null, today, out next)) is { First.Precision: Precision.Day } day
                ? DatePeriod.Of(DateOnly.FromDateTime(day.First.Start.UtcDateTime), Precision.Week, day.HasYear)
                : null;
        }

        var isLast = Word(at) == "last";
        var number = isLast ? 0 : _ordinals.GetValueOrDefault(Word(at), -1);
        if (number < 0 || Word(at + 1) != "week" || Word(at + 2) is not ("of" or "in") || MonthFirst(at + 3, led: true, null, today, out next) is not { First.Precision: Precision.Month } month)
        {
            return null;
        }

        var first = DateOnly.FromDateTime(month.First.Start.UtcDateTime);
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        var from = isLast ? length - 7 : (number - 1) * 7;
        return DatePeriod.Between(first.AddDays(from), first.AddDays(from + 6), Precision.Day, month.HasYear);
    }

    private DatePeriod? Year(int index, out int next)
    {
        next = index;
        return Word(index) != "," && LeadsYear(index - 1) && YearAt(index, out next) is { } year && IsBare(next) ? DatePeriod.Of(new DateOnly(year, 1, 1), Precision.Year) : null;
    }

    // "In 2025", "late 2025", "the end of 2025", "between 2023 and 2025", but not "some of 2000 people".
    private bool LeadsYear(int before) => Word(before) switch
    {
        "of" => Word(before - 1) is "beginning" or "start" or "middle" or "end" or "half",
        "-" => Word(before - 1) == "mid",
        "and" or "to" or "through" => YearAt(before - 1, out _) is not null,
        var word => _yearLeads.Contains(word),
    };

    // A number that counts something has a noun behind it.
    private bool IsBare(int index) => index >= tokens.Count || (tokens[index].Number < 0 && (tokens[index].Capital || _behindYears.Contains(Word(index)) || (Word(index) is [var mark] && char.IsPunctuation(mark) && mark != '%')));

    private int? DayAt(int index) => index < tokens.Count && tokens[index].Number is >= 1 and <= 31 && tokens[index].Lower.Length <= 2 ? tokens[index].Number : null;

    private bool IsDayConnector(int index, string? dayConnector) => Word(index) is "-" or "–" or "—" or "to" || (dayConnector is not null && Word(index) == dayConnector);

    private int? MonthAt(int index, bool shortToo, out int next)
    {
        next = index + 1;
        if (index >= tokens.Count || !tokens[index].Capital)
        {
            return null;
        }

        if (_months.TryGetValue(Word(index), out var month))
        {
            return month;
        }

        if (!shortToo || !_shortMonths.TryGetValue(Word(index), out month))
        {
            return null;
        }

        next += Word(next) == "." ? 1 : 0;
        return month > 12 ? 9 : month;
    }

    // A year, with or without a comma before it; the token that follows is the same as before when there is none.
    private int? YearAt(int index, out int next)
    {
        var at = index + (Word(index) == "," ? 1 : 0);
        var isYear = at >= 0 && at < tokens.Count && tokens[at].Lower.Length == 4 && tokens[at].Number is >= 1900 and <= 2199;
        next = isYear ? at + 1 : index;
        return isYear ? tokens[at].Number : null;
    }

    private static DatePeriod? Days(int month, int first, int last, int? year, DateOnly? today)
    {
        DatePeriod? In(int candidate) => Date(candidate, month, first) is { } from && Date(candidate, month, last) is { } to ? new DatePeriod(from.First, to.Last) : null;
        return year is { } known ? In(known) : today is { } day ? Nearest(day, In) : null;
    }

    private static DatePeriod? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DatePeriod.Of(new DateOnly(year, month, day), Precision.Day) : null;

    private static DatePeriod Month(int year, int month) => DatePeriod.Of(new DateOnly(year, month, 1), Precision.Month);

    private static DatePeriod Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return DatePeriod.Between(first, first.AddMonths(count - 1), Precision.Month);
    }

    private static DatePeriod? Nearest(DateOnly today, Func<int, DatePeriod?> inYear)
    {
        DatePeriod? best = null;
        var least = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (inYear(year) is { } period && Away(period, today) < least)
            {
                (best, least) = (period with { HasYear = false }, Away(period, today));
            }
        }

        return best;
    }

    private static int Away(DatePeriod period, DateOnly today)
    {
        var (first, last) = (DateOnly.FromDateTime(period.First.Start.UtcDateTime), DateOnly.FromDateTime(period.Last.End.UtcDateTime).AddDays(-1));
        return Math.Max(0, Math.Max(first.DayNumber - today.DayNumber, today.DayNumber - last.DayNumber));
    }

    private string Word(int index) => index >= 0 && index < tokens.Count ? tokens[index].Lower : "";

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(string words, int from) =>
        words.Split(' ').Select((word, index) => (word, index)).ToFrozenDictionary(pair => pair.word, pair => pair.index + from, StringComparer.Ordinal);
}

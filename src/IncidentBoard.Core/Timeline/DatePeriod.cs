namespace IncidentBoard.Core.Timeline;

/// <summary>A stretch of time that words name: from the beginning of one moment to the end of another, often the same.</summary>
/// <param name="HasYear">The words say the year, or count from the day of publication; otherwise the year was supplied.</param>
/// <param name="IsWeekday">The words name a day of the week only.</param>
internal readonly record struct DatePeriod(Moment First, Moment Last, bool HasYear = true, bool IsWeekday = false)
{
    public When When => First == Last ? When.At(First.Start, First.Precision) : When.Between(First, Last);

    public static DatePeriod Of(DateOnly day, Precision precision, bool hasYear = true)
    {
        var moment = MomentOf(day, precision);
        return new DatePeriod(moment, moment, hasYear);
    }

    public static DatePeriod Between(DateOnly first, DateOnly last, Precision precision, bool hasYear = true) =>
        new(MomentOf(first, precision), MomentOf(last, precision), hasYear);

    public static Moment MomentOf(DateOnly day, Precision precision) => Moment.Around(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), precision);

    /// <summary>The moment of the same precision that comes next, or <paramref name="by"/> moments later.</summary>
    public static Moment Shift(Moment moment, int by)
    {
        for (; by > 0; by--)
        {
            moment = Moment.Around(moment.End, moment.Precision);
        }

        for (; by < 0; by++)
        {
            moment = Moment.Around(moment.Start.AddTicks(-1), moment.Precision);
        }

        return moment;
    }

    /// <summary>One moment more on either side, for "around" and "about".</summary>
    public DatePeriod Widened() => this with { First = Shift(First, -1), Last = Shift(Last, 1) };

    /// <summary>A part of a week, month or year. Neighbouring parts overlap or touch: words like "late" have no sharp edge. A day has no parts that a date could tell.</summary>
    public DatePeriod Part(DatePart part)
    {
        var start = DateOnly.FromDateTime(First.Start.UtcDateTime);
        if (part == DatePart.Whole || First != Last)
        {
            return this;
        }

        var (from, to, unit) = (First.Precision, part) switch
        {
            (Precision.Week, DatePart.Early) => (0, 2, Precision.Day),
            (Precision.Week, DatePart.Middle) => (1, 4, Precision.Day),
            (Precision.Week, DatePart.Late) => (3, 6, Precision.Day),
            (Precision.Month, DatePart.Early) => (0, 9, Precision.Day),
            (Precision.Month, DatePart.Middle) => (9, 19, Precision.Day),
            (Precision.Month, DatePart.Late) => (19, 30, Precision.Day),
            (Precision.Month, DatePart.FirstHalf) => (0, 15, Precision.Day),
            (Precision.Month, DatePart.SecondHalf) => (14, 30, Precision.Day),
            (Precision.Year, DatePart.Early) => (0, 3, Precision.Month),
            (Precision.Year, DatePart.Middle) => (4, 7, Precision.Month),
            (Precision.Year, DatePart.Late) => (8, 11, Precision.Month),
            (Precision.Year, DatePart.FirstHalf) => (0, 5, Precision.Month),
            (Precision.Year, DatePart.SecondHalf) => (6, 11, Precision.Month),
            _ => (0, 0, First.Precision),
        };
        if (unit == First.Precision)
        {
            return this;
        }

        var last = DateOnly.FromDateTime(First.End.AddDays(-1).UtcDateTime);
        DateOnly At(int steps) => unit == Precision.Day ? start.AddDays(steps) : start.AddMonths(steps);
        return Between(At(from), At(to) < last ? At(to) : last, unit, HasYear);
    }
}

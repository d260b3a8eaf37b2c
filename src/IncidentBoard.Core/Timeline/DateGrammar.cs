using System.Collections.Frozen;

namespace IncidentBoard.Core.Timeline;

/// <summary>The rules told at <see cref="DateWords"/>: what stands around a period ("before", "between … and …"). The periods themselves are in <see cref="PeriodGrammar"/>.</summary>
internal sealed class DateGrammar(string text, List<DateToken> tokens, DateOnly? published)
{
    private static readonly FrozenSet<string> _approximately = Words("around about circa approximately roughly nearly almost some");
    private static readonly FrozenSet<string> _throughout = Words("- – — to through until till thru");

    private readonly PeriodGrammar _periods = new(text, tokens, published);

    private enum Side
    {
        Plain,
        Before,
        After,
        Since,
        By,
        Within,
    }

    /// <summary>The time that the words from that token on name, and the token behind them.</summary>
    public When? TryRead(int index, out int next)
    {
        next = index;
        return Word(index) switch
        {
            "between" => Range(index + 1, "and", out next),
            "from" => Range(index + 1, "to", out next),
            _ => Sided(index, out next),
        };
    }

    private When? Sided(int index, out int next)
    {
        var side = SideAt(index, out var behind);
        var isVague = _approximately.Contains(Word(behind)) && behind + 1 < tokens.Count;
        behind += isVague ? 1 : 0;
        if (Period(behind, side != Side.Plain || isVague, out next) is not { } period)
        {
            return null;
        }

        period = isVague ? period.Widened() : period;
        return side switch
        {
            Side.Plain => period.When,
            Side.Before => When.Before(period.First),
            Side.After => When.After(period.Last),
            Side.By => When.Before(DatePeriod.Shift(period.Last, 1)),
            Side.Since => Since(period.First),
            Side.Within => When.Between(period.First, DatePeriod.MomentOf(published!.Value, Precision.Day)),
        };
    }

    // What began in January and is told in April lasts until then; without a day to end with, all that is known is that it was not before January.
    private When Since(Moment first) =>
        published is { } day && DatePeriod.MomentOf(day, Precision.Day) is var today && today.Start >= first.Start
            ? When.Between(first, today)
            : When.After(DatePeriod.Shift(first, -1));

    private Side SideAt(int index, out int behind)
    {
        behind = index + 1;
        switch (Word(index))
        {
            case "before":
                return Side.Before;
            case "prior" when Word(index + 1) == "to":
                behind = index + 2;
                return Side.Before;
            case "after":
                return Side.After;
            case "since":
                return Side.Since;
            case "by" or "until" or "till":
                return Side.By;
            case "no" when Word(index + 1) == "later" && Word(index + 2) == "than":
                behind = index + 3;
                return Side.By;
            case "over" when _periods.IsAgo(index + 1):
                return Side.By;
            case "under" when _periods.IsAgo(index + 1):
                return Side.Within;
            case "more" or "longer" when Word(index + 1) == "than" && _periods.IsAgo(index + 2):
            case "at" when Word(index + 1) == "least" && _periods.IsAgo(index + 2):
                behind = index + 2;
                return Side.By;
            case "less" or "fewer" when Word(index + 1) == "than" && _periods.IsAgo(index + 2):
                behind = index + 2;
                return Side.Within;
            default:
                behind = index;
                return Side.Plain;
        }
    }

    // A period, or two with "to" between them.
    private DatePeriod? Period(int index, bool led, out int next)
    {
        if (_periods.Read(index, led, null, null, out next) is not { } first)
        {
            return null;
        }

        return _throughout.Contains(Word(next)) && Through(index, first, next + 1, out var behind) is { } both ? Taken(both, behind, out next) : first;
    }

    private When? Range(int index, string connector, out int next)
    {
        if (_periods.Read(index, led: true, connector, null, out next) is not { } first)
        {
            return null;
        }

        if (first.First != first.Last && !IsConnector(next, connector))
        {
            return first.When;
        }

        return IsConnector(next, connector) && Through(index, first, next + 1, out var behind) is { } both ? Taken(both, behind, out next).When : null;
    }

    private bool IsConnector(int index, string connector) => Word(index) == connector || (connector == "to" && _throughout.Contains(Word(index)));

    private static DatePeriod Taken(DatePeriod period, int behind, out int next)
    {
        next = behind;
        return period;
    }

    private DatePeriod? Through(int firstIndex, DatePeriod first, int index, out int next)
    {
        if (_periods.Read(index, led: true, null, null, out next) is not { } last)
        {
            return null;
        }

        // "March 24 to April 2, 2025": the year stands behind both, and a weekday before another is that of the same run of days.
        if ((!first.HasYear && last.HasYear) || first.IsWeekday)
        {
            first = _periods.Read(firstIndex, led: true, null, DateOnly.FromDateTime(last.First.Start.UtcDateTime), out _) ?? first;
        }

        return last.Last.Start >= first.First.Start && last.Last.End > first.First.Start ? new DatePeriod(first.First, last.Last, last.HasYear) : null;
    }

    private string Word(int index) => index < tokens.Count ? tokens[index].Lower : "";

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

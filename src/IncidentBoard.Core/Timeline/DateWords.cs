using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Timeline;

/// <summary>
/// Finds English words in a passage that say when, and reads them as vague times, never more exactly than the words are. What they leave open is read from the day
/// on which the source was published:
/// <list type="bullet">
/// <item>Weeks are ISO weeks: "earlier this week" of a Sunday is the week that ends with it.</item>
/// <item>"Tuesday" is the last one on or before publication, "last Tuesday" the last one before it, "next Tuesday" the first one after it.</item>
/// <item>A date or month without a year is the one nearest to publication, so that an announced date lies ahead.</item>
/// <item>"Early", "mid" and "late" are overlapping thirds; "a few" and "several" are two to nine, "a couple" two to three; "about" adds one unit on either side.</item>
/// <item>"Three days ago" is a day, "two weeks ago" a week, "two months ago" a month.</item>
/// <item>"Since January" lasts from January to publication; "by" and "until" a day take that day in; "before" and "after" leave it out.</item>
/// </list>
/// Is publication itself vague, the words are read from its first and from its last possible day and the result spans both; more than 366 days, "before", "after" or
/// unknown give nothing for relative words and for dates without a year. Days are those of the source as it states them; a publication known to the second is taken by its UTC day.
/// Not read: seasons, "the next day" and other words that count from something told before, times of day without a zone, and day/month/year in digits where
/// day and month could be confused. Takes time linear in the passage.
/// </summary>
public static class DateWords
{
    private const int LongestVagueness = 366;

    /// <summary>The first time that the passage names; none when it names none.</summary>
    public static When? Of(string passage, When? published) => All(ReadingText.Of(passage), published) is [var first, ..] ? first.When : null;

    /// <summary>All times that the passage names, in order; empty when it names none.</summary>
    public static Rows<DateWord> All(string passage, When? published) => All(ReadingText.Of(passage), published);

    /// <summary>All times that the passage names, in order; empty when it names none.</summary>
    public static Rows<DateWord> All(ReadingText passage, When? published)
    {
        var tokens = DateToken.Of(passage.Text);
        if (Days(published) is not var (first, last))
        {
            return Read(passage, tokens, null);
        }

        var fromFirst = Read(passage, tokens, first);
        return first == last ? fromFirst : Joined(fromFirst, Read(passage, tokens, last));
    }

    private static Rows<DateWord> Read(ReadingText passage, List<DateToken> tokens, DateOnly? published)
    {
        var grammar = new DateGrammar(passage.Text, tokens, published);
        var words = new List<DateWord>();
        for (var index = 0; index < tokens.Count;)
        {
            if (grammar.TryRead(index, out var next) is { } when)
            {
                words.Add(new DateWord(passage.SpanOf(tokens[index].Start, tokens[next - 1].End), when));
                index = next;
            }
            else
            {
                index++;
            }
        }

        return words.ToRows();
    }

    private static Rows<DateWord> Joined(Rows<DateWord> fromFirst, Rows<DateWord> fromLast)
    {
        var others = fromLast.ToDictionary(word => word.Span);
        return fromFirst
            .Select(word => others.TryGetValue(word.Span, out var other) && Join(word.When, other.When) is { } when ? word with { When = when } : null)
            .OfType<DateWord>().ToRows();
    }

    private static When? Join(When one, When other) => (one.Kind, other.Kind) switch
    {
        _ when one == other => one,
        (WhenKind.Before, WhenKind.Before) => other,
        (WhenKind.After, WhenKind.After) => one,
        (WhenKind.At or WhenKind.Between, WhenKind.At or WhenKind.Between) => When.Between(one.First!.Value, (other.Last ?? other.First)!.Value),
        _ => null,
    };

    private static (DateOnly First, DateOnly Last)? Days(When? published)
    {
        if (published is not { Kind: WhenKind.At or WhenKind.Between, Earliest: { } earliest, Latest: { } latest } || earliest.Year < 1900 || latest.Year > 2999)
        {
            return null;
        }

        var (first, last) = (DateOnly.FromDateTime(earliest.UtcDateTime), DateOnly.FromDateTime(latest.AddTicks(-1).UtcDateTime));
        return last.DayNumber - first.DayNumber <= LongestVagueness ? (first, last) : null;
    }
}

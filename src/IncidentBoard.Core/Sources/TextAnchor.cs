namespace IncidentBoard.Core.Sources;

/// <summary>
/// What holds a mark in its text: the words with their surroundings, and the position (TextQuoteSelector and TextPositionSelector of the W3C Web
/// Annotation Data Model §4.2.4 and §4.2.5). The position counts code points of the <see cref="ReadingText"/>, end exclusive.
/// </summary>
public sealed record TextAnchor(Quote Quote, TextSpan Position)
{
    /// <summary>Code points of prefix and of suffix, fewer at the edges of the text.</summary>
    public const int ContextLength = 32;

    /// <summary>A shorter quote is found only with its exact words, and among several only where its surroundings agree. In code points.</summary>
    public const int ShortestFuzzy = 8;

    /// <summary>A longer quote is found only with its exact words, which keeps the search of a megabyte under 130 million steps. In code points.</summary>
    public const int LongestFuzzy = 8192;

    // Quote and agreeing surroundings together must be at least this long to tell one "data" from another.
    private const int TellingLength = 12;
    private const int TellingAlone = 4;

    /// <summary>Both selectors of a passage. Throws when the span is empty or does not lie in the text.</summary>
    public static TextAnchor At(ReadingText text, TextSpan span)
    {
        if (span.IsEmpty)
        {
            throw new ArgumentException("An empty passage cannot be marked.", nameof(span));
        }

        var prefix = text.Slice(Math.Max(0, span.Start - ContextLength), span.Start);
        var suffix = text.Slice(span.End, Math.Min(text.Length, span.End + ContextLength));
        return new TextAnchor(new Quote(text.Slice(span), prefix, suffix), span);
    }

    /// <summary>How many edits (of one code point each) a fuzzy match of this many code points may have: a quarter of the length, so at least 2; none when it is too short or too long.</summary>
    public static int EditsAllowed(int length) => length is < ShortestFuzzy or > LongestFuzzy ? 0 : length / 4;

    /// <summary>
    /// Finds the passage in another version of the text. Of the places with the exact words it takes the one whose surroundings agree best, of equal ones the nearest
    /// to the old position. Where the words have changed it takes the place with the fewest edits, each eight letters of agreeing surroundings making up for one edit;
    /// <see cref="EditsAllowed"/> is the bound. None when the passage is lost: then nothing is guessed.
    /// </summary>
    public FoundPassage? Find(ReadingText other)
    {
        if (Quote.Exact.Length == 0 || other.Length == 0)
        {
            return null;
        }

        return FindExact(other) ?? FuzzySearch.Find(this, other);
    }

    private FoundPassage? FindExact(ReadingText other)
    {
        var (best, bestAgreement, count) = (-1, -1, 0);
        foreach (var start in ExactSearch.Occurrences(other.Text, Quote.Exact))
        {
            count++;
            var agreement = Agreement(other.Text, start);
            if (agreement > bestAgreement || (agreement == bestAgreement && Distance(other, start) < Distance(other, best)))
            {
                (best, bestAgreement) = (start, agreement);
            }
        }

        if (count == 0 || !IsTelling(other.Text, best, bestAgreement, count))
        {
            return null;
        }

        var span = other.SpanOf(best, best + Quote.Exact.Length);
        return new FoundPassage(span, span == Position ? FoundHow.Exact : FoundHow.Moved);
    }

    private bool IsTelling(string text, int start, int agreement, int count)
    {
        var length = Quote.Exact.Length;
        return length >= ShortestFuzzy || length + agreement >= TellingLength || (count == 1 && length >= TellingAlone)
            || IsWhole(Quote.Prefix, Surroundings.Before(text, start, Quote.Prefix), start == 0)
            || IsWhole(Quote.Suffix, Surroundings.After(text, start + length, Quote.Suffix), start + length == text.Length);
    }

    private static bool IsWhole(string side, int agreeing, bool atEdge) => side.Length > 0 ? agreeing >= side.Length : atEdge;

    private int Agreement(string text, int start) =>
        Surroundings.Before(text, start, Quote.Prefix) + Surroundings.After(text, start + Quote.Exact.Length, Quote.Suffix);

    private int Distance(ReadingText other, int utf16) => Math.Abs(other.FromUtf16(utf16) - Position.Start);
}

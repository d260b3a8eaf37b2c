using System.Runtime.InteropServices;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// Finds words that were changed a little. The whole text is searched once; the best places, at most <see cref="MostPlaces"/>, are looked at closely.
/// For a text of n and a quote of m code points this takes at most n·⌈m/64⌉ + 20·m·⌈m/64⌉ steps and no luck: there is no worse input.
/// </summary>
internal static class FuzzySearch
{
    private const int MostPlaces = 16;

    // So many letters of agreeing surroundings make up for one edit.
    private const int LettersPerEdit = 8;

    public static FoundPassage? Find(TextAnchor anchor, ReadingText other)
    {
        var letters = new Dictionary<int, int>();
        var quote = Numbered(anchor.Quote.Exact, letters, grow: true);
        var allowed = TextAnchor.EditsAllowed(quote.Length);
        if (allowed == 0)
        {
            return null;
        }

        var text = Numbered(other.Text, letters, grow: false);
        var best = Ends(anchor, other, text, quote, letters.Count, allowed)
            .OrderBy(end => end.Cost).ThenBy(end => Math.Abs(end.At - anchor.Position.End)).Take(MostPlaces)
            .Select(end => Begin(anchor, other, text, quote, letters.Count, allowed, end))
            .OrderBy(place => place.Cost).ThenBy(place => Math.Abs(place.Start - anchor.Position.Start))
            .FirstOrDefault();
        return best.End == 0 ? null : new FoundPassage(new TextSpan(best.Start, best.End), FoundHow.Fuzzy);
    }

    // Where matches end: the best one in each stretch of half a quote, since around a good end there are many nearly as good.
    private static List<(int At, int Cost)> Ends(TextAnchor anchor, ReadingText other, int[] text, int[] quote, int letters, int allowed)
    {
        var columns = new EditColumns(quote, letters, anchored: false);
        var (ends, stretch) = (new List<(int At, int Cost)>(), 0);
        for (var at = 1; at <= text.Length; at++)
        {
            columns.Take(text[at - 1]);
            if (columns.Distance > allowed)
            {
                continue;
            }

            var cost = (columns.Distance * LettersPerEdit) - Surroundings.After(other.Text, other.ToUtf16(at), anchor.Quote.Suffix);
            if (ends.Count == 0 || at - stretch > quote.Length / 2)
            {
                ends.Add((at, cost));
                stretch = at;
            }
            else if (cost < ends[^1].Cost)
            {
                ends[^1] = (at, cost);
            }
        }

        return ends;
    }

    // Where the match that ends there begins: the same table read backwards from the end.
    private static (int Start, int End, int Cost) Begin(TextAnchor anchor, ReadingText other, int[] text, int[] quote, int letters, int allowed, (int At, int Cost) end)
    {
        var suffix = Surroundings.After(other.Text, other.ToUtf16(end.At), anchor.Quote.Suffix);
        var backwards = quote.Reverse().ToArray();
        var columns = new EditColumns(backwards, letters, anchored: true);
        var best = (Start: 0, End: 0, Cost: int.MaxValue);
        var longest = Math.Min(end.At, quote.Length + allowed);
        for (var length = 1; length <= longest; length++)
        {
            columns.Take(text[end.At - length]);
            if (columns.Distance > allowed)
            {
                continue;
            }

            var start = end.At - length;
            var cost = (columns.Distance * LettersPerEdit) - suffix - Surroundings.Before(other.Text, other.ToUtf16(start), anchor.Quote.Prefix);
            if (cost < best.Cost || (cost == best.Cost && Math.Abs(length - quote.Length) < Math.Abs(end.At - best.Start - quote.Length)))
            {
                best = (start, end.At, cost);
            }
        }

        return best;
    }

    private static int[] Numbered(string text, Dictionary<int, int> letters, bool grow)
    {
        var numbers = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (grow)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(letters, rune.Value, out var known);
                number = known ? number : letters.Count;
                numbers.Add(number);
            }
            else
            {
                numbers.Add(letters.GetValueOrDefault(rune.Value));
            }
        }

        return [.. numbers];
    }
}

using System.Globalization;

namespace IncidentBoard.Core.Views;

/// <summary>Cuts from texts the passage that holds what was looked for.</summary>
public static class Passages
{
    private const int Before = 40;
    private const int Length = 140;
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <summary>A passage on one line, from the text that holds most of the words, around the longest of them; the beginning of the first text where none is found as it was typed.</summary>
    public static string? In(IEnumerable<string> texts, string sought)
    {
        var words = sought.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length).ToArray();
        var (best, bestAt, bestCount) = (default(string), 0, -1);
        foreach (var text in texts)
        {
            var places = words.Select(word => PlaceOf(word, text)).Where(at => at >= 0).ToArray();
            if (places.Length > bestCount)
            {
                (best, bestAt, bestCount) = (text, places.FirstOrDefault(), places.Length);
            }
        }

        return best is null ? null : Cut(best, bestAt);
    }

    /// <summary>Where a word of the text begins with that; -1 where none does.</summary>
    private static int PlaceOf(string word, string text)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        for (var at = compare.IndexOf(text, word, Loosely); at >= 0; at = at + 1 < text.Length ? compare.IndexOf(text, word, at + 1, Loosely) : -1)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Cut(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        if (start > 0)
        {
            // Not within a word, and so not within a character either.
            var space = text.IndexOf(' ', start, at - start);
            start = space < 0 ? at : space + 1;
        }

        var end = Math.Min(text.Length, start + Length);
        end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
        var line = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(start > 0 ? "…" : "")}{line}{(end < text.Length ? "…" : "")}";
    }
}

using System.Globalization;
using System.Text;

namespace IncidentBoard.Storage;

/// <summary>What somebody typed, as a question to FTS5 (SQLite documentation, "Full-text Query Syntax"): every word must occur, and may go on.</summary>
internal static class SearchWords
{
    private const int Most = 12;

    /// <summary>The question; none when nothing was typed that could be a word.</summary>
    public static string? Match(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.PrivateUse)
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add($"\"{word}\"*");
                word.Clear();
            }
        }

        return words.Count == 0 ? null : string.Join(' ', words.Take(Most));
    }
}

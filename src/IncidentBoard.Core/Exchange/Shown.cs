using System.Text;

namespace IncidentBoard.Core.Exchange;

/// <summary>Words of a file in a sentence of ours.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>One line of at most 60 characters, without what a terminal or a reader could be led astray by.</summary>
    public static string Short(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.GetUnicodeCategory(rune) switch
            {
                System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator => " ",
                System.Globalization.UnicodeCategory.Format => "",
                _ => rune.ToString(),
            });
        }

        return shown.ToString().Trim();
    }
}

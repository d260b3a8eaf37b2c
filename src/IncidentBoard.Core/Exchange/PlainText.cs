using System.Text;

namespace IncidentBoard.Core.Exchange;

/// <summary>Text that every format can carry.</summary>
public static class PlainText
{
    /// <summary>
    /// The same text with line ends as LF, and with U+FFFD in place of what XML 1.0 (§2.2, Char) cannot hold: controls, halves of surrogate pairs, U+FFFE and U+FFFF.
    /// The controls of C1 go the same way, since nobody writes them and programs trip over them.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(IsFit(rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsFit(int value) => value is '\n' or '\t' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not (0xFFFE or 0xFFFF));
}

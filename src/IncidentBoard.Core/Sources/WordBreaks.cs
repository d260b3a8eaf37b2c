using System.Globalization;
using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// Where words begin and end, in UTF-16 indexes: by UAX #29 with two liberties: hyphens join ("third-party", "2026-04-05") and so do dots inside ("example.org", "3.5").
/// Chinese characters and Hiragana stand alone, as does each emoji. Thai, Lao and Khmer, which need a dictionary, come as runs between spaces.
/// </summary>
internal static class WordBreaks
{
    private enum Part
    {
        Letter,
        Digit,
        Alone,
        Other,
    }

    /// <summary>The words of a part of the text, in order. Each character is looked at a bounded number of times.</summary>
    public static IEnumerable<(int Start, int End)> In(string text, int from, int to)
    {
        for (var index = from; index < to;)
        {
            var start = index;
            var part = PartAt(text, index, to, out var length);
            index += length;
            if (part is Part.Letter or Part.Digit)
            {
                index = EndOfWord(text, index, to, part);
            }

            if (part != Part.Other)
            {
                yield return (start, index);
            }
        }
    }

    private static int EndOfWord(string text, int index, int to, Part part)
    {
        while (index < to)
        {
            var next = PartAt(text, index, to, out var length);
            if (next is Part.Letter or Part.Digit)
            {
                (index, part) = (index + length, next);
                continue;
            }

            if (length != 1 || index + 1 >= to)
            {
                break;
            }

            var beyond = PartAt(text, index + 1, to, out var after);
            if (beyond is not (Part.Letter or Part.Digit) || !Joins(text[index], part, beyond))
            {
                break;
            }

            (index, part) = (index + 1 + after, beyond);
        }

        return index;
    }

    private static bool Joins(char mark, Part before, Part after) => mark switch
    {
        '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '\u00B7' or '.' => true,
        ',' => before == Part.Digit && after == Part.Digit,
        _ => false,
    };

    private static Part PartAt(string text, int index, int to, out int length)
    {
        // A mark on a space would otherwise hide the word that it begins from whoever comes to it backwards.
        if (char.IsWhiteSpace(text[index]))
        {
            length = 1;
            return Part.Other;
        }

        length = StringInfo.GetNextTextElementLength(text.AsSpan(index, to - index));
        return Rune.TryGetRuneAt(text, index, out var rune) ? PartOf(rune) : Part.Other;
    }

    private static Part PartOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Part.Digit,
        UnicodeCategory.OtherLetter when StandsAlone(rune.Value) => Part.Alone,
        UnicodeCategory.OtherSymbol => Part.Alone,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ConnectorPunctuation => Part.Letter,
        _ => Part.Other,
    };

    // Hiragana and the ideographs of all planes.
    private static bool StandsAlone(int codePoint) =>
        codePoint is (>= 0x3041 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}

using System.Collections.Frozen;

namespace IncidentBoard.Core.Sources;

/// <summary>Where sentences begin and end, in UTF-16 indexes; the rules are told at <see cref="ReadingText.Sentence"/>.</summary>
internal static class SentenceBreaks
{
    private const int LongestAbbreviation = 12;

    // Words with which a sentence begins far more often than a name does: they tell "Mercor Inc. The company" from "Mercor Inc. Chief Executive".
    private static readonly FrozenSet<string> _beginners = Set("The A An In On At It He She They We I This That These Those But And However Its His Her Their Our If When While As For By From To Some Many No Not There");

    private static readonly FrozenSet<string> _titles = Set("Mr Mrs Ms Mx Dr Prof St Mt Gov Sen Rep Gen Col Lt Sgt Capt Rev Hon Messrs vs cf e.g i.e viz al approx");

    private static readonly FrozenSet<string> _beforeNumbers = Set("No Nos no nos Art Sec Fig Figs Vol Ch p pp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ca c");

    private static readonly FrozenSet<string> _mayEnd = Set("Inc Corp Ltd Co Cos LLC Bros Plc Jr Sr etc est dept Dept Univ Ave Blvd Rd Assn Intl Gmbh Pty");

    /// <summary>The sentences of a part of the text that begins where one does; the last may reach beyond <paramref name="to"/>.</summary>
    public static IEnumerable<(int Start, int End)> In(string text, int from, int to)
    {
        for (var index = SkipSpace(text, from, to); index < to;)
        {
            var end = End(text, index);
            yield return (index, end);
            index = SkipSpace(text, end, to);
        }
    }

    /// <summary>The beginning of the paragraph that holds that index: no sentence reaches across it.</summary>
    public static int ParagraphStart(string text, int index)
    {
        while (index > 0 && !(text[index - 1] == '\n' && Parts(text, index - 1)))
        {
            index--;
        }

        return index;
    }

    private static int End(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\n' && Parts(text, index))
            {
                return Trimmed(text, start, index);
            }

            if (Ends(character))
            {
                var after = SkipClosing(text, index);
                if (EndsHere(text, start, index, after))
                {
                    return after;
                }

                index = after - 1;
            }
        }

        return Trimmed(text, start, text.Length);
    }

    private static bool EndsHere(string text, int start, int index, int after)
    {
        if (text[index] is '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' || after == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[after]))
        {
            return false;
        }

        var next = SkipOpening(text, SkipSpace(text, after, text.Length));
        if (next < text.Length && char.IsLower(text[next]))
        {
            return text.AsSpan(after, next - after).Contains('\n') && Parts(text, text.IndexOf('\n', after));
        }

        return text[index] != '.' || index + 1 < after && text[index + 1] == '.' || !IsAbbreviation(text, start, index, next);
    }

    private static bool IsAbbreviation(string text, int start, int dot, int next)
    {
        var begin = dot;
        while (begin > start && dot - begin <= LongestAbbreviation && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] == '.'))
        {
            begin--;
        }

        var word = text[begin..dot];
        var follows = next < text.Length ? text[next] : ' ';
        if (word.Length == 0 || next >= text.Length)
        {
            return false;
        }

        // The number of a list item, as in "1. Rotate the keys".
        if (begin == start && word.All(char.IsAsciiDigit))
        {
            return true;
        }

        if (_titles.Contains(word) || (_beforeNumbers.Contains(word) && char.IsDigit(follows)))
        {
            return true;
        }

        var mayEnd = _mayEnd.Contains(word) || (word.Length == 1 && char.IsUpper(word[0])) || IsDotted(word);
        return mayEnd && !_beginners.Contains(WordAt(text, next));
    }

    // As in "U.S", "e.g", "p.m" and "Ph.D", but not in "v1.2.3".
    private static bool IsDotted(string word) => word.Split('.') is { Length: > 1 } parts && parts.All(part => part.Length is 1 or 2 && part.All(char.IsLetter));

    private static string WordAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && end - index <= LongestAbbreviation && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[index..end];
    }

    // A wrapped line goes on in lower case; anything else behind a line end begins anew.
    private static bool Parts(string text, int lineEnd) => lineEnd + 1 >= text.Length || !char.IsLower(text[lineEnd + 1]);

    private static bool Ends(char character) => character is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u0964' or '\u06D4';

    private static int SkipClosing(string text, int index)
    {
        while (index < text.Length && (Ends(text[index]) || text[index] is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB' or '\u300D'))
        {
            index++;
        }

        return index;
    }

    private static int SkipOpening(string text, int index)
    {
        while (index < text.Length && text[index] is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB')
        {
            index++;
        }

        return index;
    }

    private static int SkipSpace(string text, int index, int to)
    {
        while (index < to && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

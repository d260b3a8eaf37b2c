using System.Globalization;

namespace IncidentBoard.Core.Timeline;

/// <summary>A word, a number or a mark of a passage, with its place in UTF-16.</summary>
/// <param name="Lower">The word in lower case; of an ordinal ("3rd") the digits.</param>
/// <param name="Number">Its value when it is a number of up to four digits, else -1.</param>
internal readonly record struct DateToken(string Lower, int Start, int End, bool Capital, int Number)
{
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        for (var index = 0; index < text.Length;)
        {
            var character = text[index];
            if (char.IsWhiteSpace(character))
            {
                index++;
                continue;
            }

            var token = char.IsAsciiDigit(character) ? Digits(text, index) : char.IsLetter(character) ? Word(text, index) : new DateToken(text.Substring(index, 1), index, index + 1, Capital: false, -1);
            tokens.Add(token);
            index = token.End;
        }

        return tokens;
    }

    private static DateToken Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = text[start..end];
        var number = digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;
        var word = end;
        while (word < text.Length && word - end < 3 && char.IsLetter(text[word]))
        {
            word++;
        }

        // "3rd" is a day; "3am", "4TB" and "3x" are none.
        return word == end ? new DateToken(digits, start, end, Capital: false, number)
            : text[end..word] is "st" or "nd" or "rd" or "th" ? new DateToken(digits, start, word, Capital: false, number)
            : new DateToken(digits, start, end, Capital: false, -1);
    }

    private static DateToken Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        // Nothing that says when is longer; a megabyte of letters is not copied.
        var lower = end - start <= 12 ? text[start..end].ToLowerInvariant() : "";
        return new DateToken(lower, start, end, char.IsUpper(text[start]), -1);
    }
}

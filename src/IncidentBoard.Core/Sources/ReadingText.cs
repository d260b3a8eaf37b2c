using System.Globalization;
using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// The text of a source as annotations count it: line ends are LF, Unicode NFC (UAX #15), positions are code points and ends are exclusive, as the
/// W3C Web Annotation Data Model §4.2.5 asks. No position lies inside a surrogate pair. Lookups take O(log n); building takes O(n).
/// </summary>
/// <remarks>
/// A lone surrogate becomes U+FFFD, and so does U+FFFE, which is no character. More than 64 combining marks in a row, which no language writes and which would make normalising quadratic,
/// are parted by U+034F, as the Stream-Safe Text Process of UAX #15 does. Normalising what was normalised changes nothing.
/// </remarks>
public sealed class ReadingText
{
    private const char Replacement = '\uFFFD';

    // A byte order mark read the wrong way round; the framework refuses to normalise a text that holds it.
    private const char Swapped = '\uFFFE';
    private const char GraphemeJoiner = '\u034F';
    private const int LongestMarkRun = 64;
    private const int MarksBetweenJoiners = 16;

    // The code point indexes of the characters that UTF-16 writes as two units, in order.
    private readonly int[] _pairs;

    private ReadingText(string text)
    {
        Text = text;
        _pairs = Pairs(text);
        Length = text.Length - _pairs.Length;
    }

    public static ReadingText Empty { get; } = new("");

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>In code points.</summary>
    public int Length { get; }

    public TextSpan Whole => new(0, Length);

    public static ReadingText Of(string text) => text.Length == 0 ? Empty : new ReadingText(Normalised(text));

    /// <summary>The words from <paramref name="start"/> up to, without, <paramref name="end"/>. Throws when they do not lie in the text in this order.</summary>
    public string Slice(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return Text[ToUtf16(start)..ToUtf16(end)];
    }

    public string Slice(TextSpan span) => Slice(span.Start, span.End);

    /// <summary>The index in <see cref="Text"/> of that code point, or its length for the end.</summary>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        var before = Array.BinarySearch(_pairs, codePoint);
        return codePoint + (before < 0 ? ~before : before);
    }

    /// <summary>The code point that stands at that index of <see cref="Text"/>; inside a surrogate pair it is the character that the pair writes.</summary>
    public int FromUtf16(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Text.Length);
        var (low, high) = (0, _pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pairs[middle] + middle < index ? (middle + 1, high) : (low, middle);
        }

        // The last pair that begins before the index may reach beyond it: then the index is its second half.
        return index - low;
    }

    /// <summary>The span of a range of UTF-16 indexes. A cut through a surrogate pair takes the whole character in.</summary>
    public TextSpan SpanOf(int utf16Start, int utf16End)
    {
        var (start, end) = (FromUtf16(utf16Start), FromUtf16(utf16End));
        return new TextSpan(start, ToUtf16(end) < utf16End ? end + 1 : end);
    }

    /// <summary>The span without the white space at its ends; empty when there is nothing else.</summary>
    public TextSpan Trim(int start, int end)
    {
        var (from, to) = (ToUtf16(start), ToUtf16(Math.Max(start, end)));
        while (from < to && char.IsWhiteSpace(Text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(Text[to - 1]))
        {
            to--;
        }

        return SpanOf(from, to);
    }

    /// <summary>
    /// The sentence at a position, without the white space around it; between sentences the next one, behind the last that one, and an empty span in a text of spaces.
    /// A sentence ends at <c>. ! ? …</c> and their kin before white space, and at a line end unless the next line goes on in lower case.
    /// Decimals, initials, titles ("Dr."), and abbreviations ("Inc.", "U.S.", "e.g.") do not end it, but "Inc. The" does.
    /// Limits: the abbreviations are English; a wrapped line that begins with a capital begins a sentence.
    /// </summary>
    public TextSpan Sentence(int at)
    {
        var index = ToUtf16(at);
        foreach (var (start, end) in SentenceBreaks.In(Text, SentenceBreaks.ParagraphStart(Text, index), Text.Length))
        {
            if (end > index)
            {
                return SpanOf(start, end);
            }
        }

        return SentenceBefore(at);
    }

    /// <summary>The last sentence that begins before a position; an empty span at the position where there is none.</summary>
    public TextSpan SentenceBefore(int at)
    {
        for (var index = ToUtf16(at); index > 0; index--)
        {
            var paragraph = SentenceBreaks.ParagraphStart(Text, index);
            (int Start, int End)? last = null;
            foreach (var sentence in SentenceBreaks.In(Text, paragraph, index))
            {
                last = sentence;
            }

            if (last is var (start, end))
            {
                return SpanOf(start, end);
            }

            index = paragraph;
        }

        return new TextSpan(at, at);
    }

    public override string ToString() => Text;

    private static int[] Pairs(string text)
    {
        var pairs = new List<int>();
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); index >= 0 && index < text.Length;)
        {
            pairs.Add(index - pairs.Count);
            var next = text.AsSpan(index + 2).IndexOfAnyInRange('\uD800', '\uDBFF');
            index = next < 0 ? -1 : index + 2 + next;
        }

        return [.. pairs];
    }

    private static string Normalised(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        }

        return Cleaned(text).Normalize(NormalizationForm.FormC);
    }

    private static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        var marks = new List<int>();
        for (var index = 0; index < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var units) == System.Buffers.OperationStatus.Done;
            if (isWhole && IsMark(rune))
            {
                marks.Add(rune.Value);
            }
            else
            {
                Flush(cleaned, marks);
                Append(cleaned, isWhole && rune.Value != Swapped ? rune : new Rune(Replacement), index + 1 < text.Length && text[index + 1] == '\n');
            }

            index += units;
        }

        Flush(cleaned, marks);
        return cleaned.ToString();
    }

    private static void Append(StringBuilder cleaned, Rune rune, bool beforeLineFeed)
    {
        if (rune.Value != '\r')
        {
            Add(cleaned, rune.Value);
        }
        else if (!beforeLineFeed)
        {
            cleaned.Append('\n');
        }
    }

    private static bool IsMark(Rune rune) => rune.Value != GraphemeJoiner
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void Flush(StringBuilder cleaned, List<int> marks)
    {
        var isTooLong = marks.Count > LongestMarkRun;
        for (var i = 0; i < marks.Count; i++)
        {
            if (isTooLong && i > 0 && i % MarksBetweenJoiners == 0)
            {
                cleaned.Append(GraphemeJoiner);
            }

            Add(cleaned, marks[i]);
        }

        marks.Clear();
    }

    private static void Add(StringBuilder cleaned, int codePoint)
    {
        Span<char> units = stackalloc char[2];
        cleaned.Append(units[..new Rune(codePoint).EncodeToUtf16(units)]);
    }
}

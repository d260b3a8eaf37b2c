namespace IncidentBoard.Core.Views;

/// <summary>
/// How wide a line of text is at most, without a browser to ask: by the advance widths of a broad sans serif (DejaVu Sans), so that in
/// any other family of the style sheet the text takes less room than was kept for it.
/// </summary>
public static class TextWidth
{
    private const string Gap = "…";

    /// <summary>The width in the unit of <paramref name="size"/>, the type size.</summary>
    public static double Of(string text, double size) => text.Sum(Ems) * size;

    /// <summary>The text, or, where it is too wide, as much of its beginning and end as fits.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        var kept = text.Length - 1;
        while (kept > 2 && Of(Middle(text, kept), size) > width)
        {
            kept--;
        }

        return Middle(text, kept);
    }

    /// <summary>The text in at most <paramref name="most"/> lines, broken at its spaces; a line that is too wide even so is shortened.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var fits = lines.Count > 0 && (lines.Count == most || Of($"{lines[^1]} {word}", size) <= width);
            if (fits)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines.Select(line => Fit(line, size, width))];
    }

    private static string Middle(string text, int kept)
    {
        var (head, tail) = ((kept * 2 / 3) + 1, kept - (kept * 2 / 3) - 1);
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail -= tail > 0 && char.IsLowSurrogate(text[^tail]) ? 1 : 0;
        return $"{text[..head].TrimEnd()}{Gap}{text[^tail..].TrimStart()}";
    }

    private static double Ems(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or 'J' or '\'' or '|' => 0.31,
        ' ' or '.' or ',' or ':' or ';' or '!' or '/' => 0.35,
        'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '-' or '·' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '—' => 1.0,
        >= 'A' and <= 'Z' => 0.79,
        < '\u0250' => 0.65,
        < '\u2E80' => 0.8,
        _ => 1.05,
    };
}

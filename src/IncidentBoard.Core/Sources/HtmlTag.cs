using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>What is needed to know of a tag; its attributes are read to find its end and whether it hides something, and go no further.</summary>
internal readonly record struct HtmlTag(bool IsHidden, bool ClosesItself)
{
    private const int LongestName = 32;

    /// <summary>Reads a tag from its name on.</summary>
    public static (string Name, int Behind, HtmlTag Tag) Read(string html, int at)
    {
        var start = at;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>'))
        {
            at++;
        }

        // A name longer than any that means something is not copied.
        var name = at - start <= LongestName ? html[start..at].ToLowerInvariant() : "";
        var (hidden, slash) = (false, false);
        while (at < html.Length && html[at] != '>')
        {
            if (IsSpace(html[at]) || html[at] == '/')
            {
                slash = html[at] == '/' || (slash && IsSpace(html[at]));
                at++;
                continue;
            }

            slash = false;
            at = Attribute(html, at, out var hides);
            hidden |= hides;
        }

        return (name, Math.Min(html.Length, at + 1), new HtmlTag(hidden, slash));
    }

    /// <summary>Whether that name and nothing longer stands there.</summary>
    public static bool Begins(string html, int at, string name) =>
        at + name.Length < html.Length
        && string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (IsSpace(html[at + name.Length]) || html[at + name.Length] is '/' or '>');

    private static int Attribute(string html, int at, out bool hides)
    {
        var start = at++;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>' or '='))
        {
            at++;
        }

        var name = html.AsSpan(start, at - start);
        var value = Value(html, ref at);
        hides = name.Equals("hidden", StringComparison.OrdinalIgnoreCase) || (name.Equals("style", StringComparison.OrdinalIgnoreCase) && HidesByStyle(value));
        return at;
    }

    private static ReadOnlySpan<char> Value(string html, ref int at)
    {
        var equals = at;
        while (equals < html.Length && IsSpace(html[equals]))
        {
            equals++;
        }

        if (equals >= html.Length || html[equals] != '=')
        {
            return "";
        }

        at = equals + 1;
        while (at < html.Length && IsSpace(html[at]))
        {
            at++;
        }

        var start = at;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            at = end < 0 ? html.Length : end + 1;
            return html.AsSpan(start + 1, (end < 0 ? html.Length : end) - start - 1);
        }

        while (at < html.Length && !IsSpace(html[at]) && html[at] != '>')
        {
            at++;
        }

        return html.AsSpan(start, at - start);
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        var bare = new StringBuilder();
        foreach (var letter in style[..Math.Min(style.Length, 2000)])
        {
            bare.Append(char.IsWhiteSpace(letter) ? "" : char.ToLowerInvariant(letter));
        }

        var declared = bare.ToString();
        return declared.Contains("display:none", StringComparison.Ordinal) || declared.Contains("visibility:hidden", StringComparison.Ordinal);
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';
}

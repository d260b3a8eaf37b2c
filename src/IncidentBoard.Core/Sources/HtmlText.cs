using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// The text of a page. Blocks become paragraphs, list items lines with a dash, table cells are parted by tabs. Scripts, styles, comments, drawings, frames, templates
/// and hidden elements are dropped with all they hold; so is every attribute. The markup is cut as HTML Living Standard §13.2.5 does, including the escapes inside
/// scripts; one pass, no recursion. Not the standard: what an error in nesting would have moved elsewhere stays where it stands, and entities need their semicolon.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> _raw = Set("script style xmp iframe noembed noframes");
    private static readonly FrozenSet<string> _void = Set("area base br col embed hr img input link meta source track wbr");
    private static readonly FrozenSet<string> _dropped = Set("svg math template object audio video canvas select datalist");
    private static readonly FrozenSet<string> _blocks = Set("p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure figcaption form fieldset hr address details summary body html head title");
    private static readonly FrozenSet<string> _lines = Set("br li dt dd tr option legend caption");

    // What browsers read for the control characters 128 to 159, which pages mean as Windows-1252.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly string _html;
    private readonly ParagraphText _text = new();
    private string? _title;
    private string? _skipped;
    private int _skippedDepth;

    private HtmlText(string html) => _html = html;

    public static (string Text, string? Title) Read(string html)
    {
        var page = new HtmlText(html);
        page.Run();
        return (page._text.ToString(), page._title);
    }

    private void Run()
    {
        for (var at = 0; at < _html.Length;)
        {
            var next = _html.IndexOf('<', at);
            next = next < 0 ? _html.Length : next;
            Text(at, next);
            at = next < _html.Length ? Markup(next) : next;
        }
    }

    private void Text(int from, int to)
    {
        if (_skipped is null && to > from)
        {
            _text.Append(Decoded(_html[from..to]));
        }
    }

    private int Markup(int at)
    {
        var after = at + 1 < _html.Length ? _html[at + 1] : '\0';
        if (char.IsAsciiLetter(after))
        {
            return StartTag(at);
        }

        if (after == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]))
        {
            var (name, behind, _) = HtmlTag.Read(_html, at + 2);
            End(name);
            return behind;
        }

        if (Is(at, "<!--"))
        {
            return CommentEnd(at);
        }

        if (_skipped is "svg" or "math" && Is(at, "<![CDATA["))
        {
            return Behind("]]>", at);
        }

        if (after is '!' or '?' or '/')
        {
            return Behind(">", at);
        }

        Text(at, at + 1);
        return at + 1;
    }

    private int StartTag(int at)
    {
        var (name, behind, tag) = HtmlTag.Read(_html, at + 1);
        if (name == "plaintext")
        {
            return _html.Length;
        }

        if (_raw.Contains(name))
        {
            return name == "script" ? ScriptEnd.After(_html, behind) : RawEnd(name, behind).Behind;
        }

        if (name is "title" or "textarea")
        {
            return Literal(name, behind);
        }

        Start(name, tag);
        return behind;
    }

    private void Start(string name, HtmlTag tag)
    {
        // A paragraph has no end tag where a block begins.
        if (_skipped == "p" && _blocks.Contains(name))
        {
            _skipped = null;
        }

        if (_skipped is not null)
        {
            _skippedDepth += name == _skipped && !tag.ClosesItself ? 1 : 0;
            return;
        }

        Break(name, isStart: true);
        if ((_dropped.Contains(name) || tag.IsHidden) && !_void.Contains(name) && !(tag.ClosesItself && name is "svg" or "math"))
        {
            (_skipped, _skippedDepth) = (name, 1);
        }
    }

    private void End(string name)
    {
        if (_skipped is null)
        {
            Break(name, isStart: false);
        }
        else if (name == _skipped && --_skippedDepth == 0)
        {
            _skipped = null;
            Break(name, isStart: false);
        }
    }

    private void Break(string name, bool isStart)
    {
        if (name == "pre")
        {
            _text.KeepsSpace = isStart;
        }

        if (_blocks.Contains(name))
        {
            _text.EndParagraph();
        }
        else if (_lines.Contains(name))
        {
            _text.EndLine();
            if (name == "li" && isStart)
            {
                _text.Append("- ");
            }
        }
        else if (name is "td" or "th" && !isStart)
        {
            _text.Tab();
        }
    }

    // Title and text area hold text, never markup.
    private int Literal(string name, int from)
    {
        var (end, behind) = RawEnd(name, from);
        if (_skipped is null && name == "title")
        {
            var title = string.Join(' ', Decoded(_html[from..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _title ??= title.Length == 0 ? null : title;
        }
        else
        {
            Text(from, end);
        }

        return behind;
    }

    private (int End, int Behind) RawEnd(string name, int from)
    {
        for (var at = from; (at = _html.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if (HtmlTag.Begins(_html, at + 2, name))
            {
                return (at, HtmlTag.Read(_html, at + 2).Behind);
            }
        }

        return (_html.Length, _html.Length);
    }

    private int CommentEnd(int at)
    {
        if (Is(at, "<!-->"))
        {
            return at + 5;
        }

        if (Is(at, "<!--->"))
        {
            return at + 6;
        }

        for (var end = at + 4; (end = _html.IndexOf("--", end, StringComparison.Ordinal)) >= 0; end++)
        {
            if (Is(end, "-->"))
            {
                return end + 3;
            }

            if (Is(end, "--!>"))
            {
                return end + 4;
            }
        }

        return _html.Length;
    }

    private int Behind(string mark, int at)
    {
        var end = _html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? _html.Length : end + mark.Length;
    }

    private bool Is(int at, string mark) => string.CompareOrdinal(_html, at, mark, 0, mark.Length) == 0;

    private static string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder(WebUtility.HtmlDecode(text));
        for (var i = 0; i < decoded.Length; i++)
        {
            if (decoded[i] is >= '\u0080' and <= '\u009F')
            {
                decoded[i] = Windows[decoded[i] - '\u0080'];
            }
        }

        return decoded.ToString();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

namespace IncidentBoard.Core.Sources;

/// <summary>
/// Finds where a script ends. Inside <c>&lt;!--</c> a script may hold another whose end tag does not count (the script data double escaped state,
/// HTML Living Standard §13.2.5.27); whoever takes the first end tag shows the rest of the script as text.
/// </summary>
internal static class ScriptEnd
{
    public static int After(string html, int at)
    {
        var (escaped, doubly) = (false, false);
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('<', '-');
            if (step < 0)
            {
                break;
            }

            at += step;
            if (Is(html, at, "<!--") && !escaped)
            {
                // The dashes may be those of "-->" as well.
                (escaped, at) = (true, at + 2);
            }
            else if (Is(html, at, "-->") && escaped)
            {
                (escaped, doubly, at) = (false, false, at + 3);
            }
            else if (escaped && !doubly && html[at] == '<' && HtmlTag.Begins(html, at + 1, "script"))
            {
                (doubly, at) = (true, at + 7);
            }
            else if (Is(html, at, "</") && HtmlTag.Begins(html, at + 2, "script"))
            {
                if (!doubly)
                {
                    return HtmlTag.Read(html, at + 2).Behind;
                }

                (doubly, at) = (false, at + 8);
            }
            else
            {
                at++;
            }
        }

        return html.Length;
    }

    private static bool Is(string html, int at, string mark) => string.CompareOrdinal(html, at, mark, 0, mark.Length) == 0;
}

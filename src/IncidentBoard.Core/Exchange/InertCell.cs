using System.Text;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Keeps a cell of a table from starting a formula in a spreadsheet, and gives it back as it was. An apostrophe stands before whatever could start one, also
/// behind a semicolon, tab or line end, where a spreadsheet of another country begins a new cell (OWASP, "CSV Injection").
/// </summary>
public static class InertCell
{
    private const char Guard = '\'';
    private const string Starts = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C";
    private const string Borders = ";\t\r\n";

    /// <summary>The text with a guard at each place where a formula could start.</summary>
    public static string Write(string text)
    {
        var inert = new StringBuilder(text.Length + 2);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsBorder(text, at) && (text[at] == Guard || StartsFormula(text.AsSpan(at))))
            {
                inert.Append(Guard);
            }

            inert.Append(text[at]);
        }

        return inert.ToString();
    }

    /// <summary>The text that <see cref="Write"/> was given.</summary>
    public static string Read(string inert)
    {
        var text = new StringBuilder(inert.Length);
        for (var at = 0; at < inert.Length; at++)
        {
            if (inert[at] == Guard && IsBorder(inert, at))
            {
                at++;
            }

            if (at < inert.Length)
            {
                text.Append(inert[at]);
            }
        }

        return text.ToString();
    }

    private static bool IsBorder(string text, int at) => at == 0 || Borders.Contains(text[at - 1], StringComparison.Ordinal);

    // Some programs cut off white space before they look.
    private static bool StartsFormula(ReadOnlySpan<char> rest) =>
        Starts.Contains(rest[0], StringComparison.Ordinal) || (rest.TrimStart() is [var first, ..] && Starts.Contains(first, StringComparison.Ordinal) && char.IsWhiteSpace(rest[0]));
}

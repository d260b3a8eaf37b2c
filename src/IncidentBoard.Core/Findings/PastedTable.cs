using System.Collections.Immutable;
using System.Text;

namespace IncidentBoard.Core.Findings;

/// <summary>
/// A table as a spreadsheet gives it to the clipboard or to a file: rows of cells, separated by tabs, or by commas or semicolons as in RFC 4180, with cells
/// in double quotes where they hold a separator, a quote or a line end. Rows without any text are left out; short rows are filled up with nothing.
/// </summary>
public sealed record PastedTable(ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The most rows that are taken, headings included: as many as a person looks through.</summary>
    public const int MostRows = 501;

    /// <summary>The most columns that are taken; further ones are left out.</summary>
    public const int MostColumns = 20;

    public int Columns => Rows.IsEmpty ? 0 : Rows[0].Length;

    public static PastedTable Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var rows = Cells(lines, Separator(lines)).Where(row => row.Exists(cell => cell.Length > 0)).Take(MostRows).ToList();
        var width = Math.Min(rows.Count == 0 ? 0 : rows.Max(row => row.Count), MostColumns);
        return new PastedTable([.. rows.Select(row => row.Concat(Enumerable.Repeat("", width)).Take(width).ToImmutableArray())]);
    }

    /// <summary>What a column holds, by its heading.</summary>
    public static ClaimColumn Guess(string heading) => heading.Trim().ToLowerInvariant() switch
    {
        "statement" or "claim" or "finding" => ClaimColumn.Statement,
        "nature" or "kind" => ClaimColumn.Nature,
        "state" or "status" => ClaimColumn.State,
        "plain words" or "plainwords" or "in plain words" => ClaimColumn.PlainWords,
        "tags" or "tag" => ClaimColumn.Tags,
        "source" or "source title" => ClaimColumn.Source,
        "quote" => ClaimColumn.Quote,
        _ => ClaimColumn.LeftOut,
    };

    // Whichever occurs in the first line: a table from a spreadsheet has tabs, one from a file what its country writes.
    private static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return first.Contains('\t') ? '\t' : first.Count(';') > first.Count(',') ? ';' : ',';
    }

    private static IEnumerable<List<string>> Cells(string text, char separator)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && letter == separator)
            {
                End(row, cell);
            }
            else if (!quoted && letter == '\n')
            {
                End(row, cell);
                yield return row;
                row = [];
            }
            else
            {
                cell.Append(letter);
            }
        }

        End(row, cell);
        yield return row;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Trim());
        cell.Clear();
    }
}

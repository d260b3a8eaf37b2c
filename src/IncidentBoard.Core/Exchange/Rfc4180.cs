using System.Globalization;
using System.Text;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Reads tables by RFC 4180 §2, with a heading. Lines may end in CR LF, LF or CR. What breaks the container (an unclosed quote, text behind a closing one, a
/// quote within a bare cell, two equal headings, more than the limits) refuses the file; a row with too many or too few cells is refused by name.
/// </summary>
public static class Rfc4180
{
    /// <summary>The most columns that are read. The widest table that we have met has 45.</summary>
    public const int MostColumns = 100;

    /// <summary>The longest cell that is read, in UTF-16 code units: half of what the longest field of the board takes.</summary>
    public const int LongestCell = 32 * 1024;

    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 100_000;

    /// <summary>The names of the columns, for telling what a table is. Throws <see cref="FormatException"/> with one plain line.</summary>
    public static Rows<string> Headings(string text) => Headings(new Reading(text).Rows(1, default)).ToRows();

    /// <summary>Reads a whole table. Throws <see cref="FormatException"/> with one plain line.</summary>
    public static CsvTable Read(string text, CancellationToken cancellationToken = default)
    {
        var lines = new Reading(text).Rows(int.MaxValue, cancellationToken);
        var headings = Headings(lines);
        if (headings.GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: { } twice })
        {
            throw new FormatException($"Two columns are called \"{Shown.Short(twice)}\", and nobody can tell which of them counts. Give each a name of its own.");
        }

        if (headings is [{ } only] && only.AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            throw new FormatException("Its columns are separated by semicolons or tabs. Save it with commas.");
        }

        var whole = lines.Skip(1).ToLookup(line => line.Cells.Count == headings.Count);
        return new CsvTable(
            headings.ToRows(),
            whole[true].ToRows(),
            whole[false].Select(line => new RefusedRecord(line.Place, string.Create(CultureInfo.InvariantCulture, $"It has {line.Cells.Count} cells, and the table has {headings.Count} columns."))).ToRows());
    }

    private static List<string> Headings(List<CsvTable.Line> lines) => lines.Count == 0
        ? throw new FormatException("It is empty: a table begins with the names of its columns.")
        : [.. lines[0].Cells.Select(heading => heading.Trim())];

    private sealed class Reading(string text)
    {
        private readonly StringBuilder _cell = new();
        private int _at;
        private int _line = 1;

        public List<CsvTable.Line> Rows(int most, CancellationToken cancellationToken)
        {
            var rows = new List<CsvTable.Line>();
            while (_at < text.Length && rows.Count < most)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (number, cells) = (_line, Row());
                if (cells.Exists(cell => cell.Length > 0))
                {
                    rows.Add(new CsvTable.Line(number, cells.ToRows()));
                }

                if (rows.Count > MostRows + 1)
                {
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It has more than {MostRows} rows. Import it in parts."));
                }
            }

            return rows;
        }

        private List<string> Row()
        {
            var cells = new List<string>();
            while (true)
            {
                cells.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Bare());
                if (cells.Count > MostColumns)
                {
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It has more than {MostColumns} columns (line {_line})."));
                }

                if (_at >= text.Length || text[_at] != ',')
                {
                    EndLine();
                    return cells;
                }

                _at++;
            }
        }

        private string Bare()
        {
            var end = text.AsSpan(_at).IndexOfAny(",\"\r\n");
            var cell = end < 0 ? text.AsSpan(_at) : text.AsSpan(_at, end);
            _at += cell.Length;
            if (_at < text.Length && text[_at] == '"')
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A quotation mark stands within a cell that does not begin with one (line {_line}). Put such a cell in quotation marks, and double those within it."));
            }

            return Checked(cell.Length) ? cell.ToString() : "";
        }

        private string Quoted()
        {
            var began = _line;
            _cell.Clear();
            for (_at++; _at < text.Length; _at++)
            {
                if (text[_at] == '"')
                {
                    if (_at + 1 >= text.Length || text[_at + 1] != '"')
                    {
                        _at++;
                        return _at >= text.Length || text[_at] is ',' or '\r' or '\n'
                            ? _cell.ToString()
                            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Text stands behind a closing quotation mark (line {_line})."));
                    }

                    _at++;
                }
                else if (text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 >= text.Length || text[_at + 1] != '\n')))
                {
                    _line++;
                }

                _cell.Append(text[_at]);
                Checked(_cell.Length);
            }

            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A quotation mark is never closed (line {began})."));
        }

        private bool Checked(int length) => length <= LongestCell
            ? length > 0
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A cell has more than {LongestCell} characters (line {_line})."));

        private void EndLine()
        {
            if (_at < text.Length)
            {
                _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
                _line++;
            }
        }
    }
}

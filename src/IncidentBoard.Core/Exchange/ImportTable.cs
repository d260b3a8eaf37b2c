using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>A table of which it is known which column is which.</summary>
internal sealed class ImportTable
{
    private readonly IReadOnlyDictionary<string, int> _places;
    private readonly CsvTable _table;

    private ImportTable(CsvTable table, IReadOnlyDictionary<string, int> places) => (_table, _places) = (table, places);

    public Rows<RefusedRecord> Refused => _table.Refused;

    public IEnumerable<Row> Rows => _table.Lines.Select(line => new Row(this, line));

    /// <summary>Reads a table. Throws <see cref="FormatException"/> when it is broken, or does not have a column that is needed.</summary>
    public static ImportTable Read(ImportText file, IReadOnlyList<ImportColumn> columns, ColumnMap map, CancellationToken cancellationToken)
    {
        if (file.IsJson)
        {
            throw new FormatException("It is JSON and no table.");
        }

        var table = Rfc4180.Read(file.Text, cancellationToken);
        var places = columns.Select(column => (column.Name, At: map.Place(column, table.Headings))).Where(pair => pair.At is not null).ToDictionary(pair => pair.Name, pair => pair.At!.Value, StringComparer.Ordinal);
        return columns.FirstOrDefault(column => column.Needed && !places.ContainsKey(column.Name)) is { } missing
            ? throw new FormatException($"No column is known as {missing.Name}. Say which of {string.Join(", ", table.Headings.Take(20).Select(Shown.Short))} it is.")
            : new ImportTable(table, places);
    }

    /// <summary>The headings of a file, if it is a table at all.</summary>
    public static Rows<string>? Headings(ImportText file)
    {
        try
        {
            return file.IsJson ? null : Rfc4180.Headings(file.Text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>One row, whose cells are asked for by our names.</summary>
    public sealed record Row(ImportTable Table, CsvTable.Line Line)
    {
        public string Place => Line.Place;

        /// <summary>What stands in a column; nothing where it is empty or not there.</summary>
        public string? this[string column] => Table._places.TryGetValue(column, out var at) && Line.Cells[at].Trim() is { Length: > 0 } text ? text : null;

        /// <summary>The whole row in words: nothing of it is lost, whatever the board takes from it.</summary>
        public string Said => string.Join('\n', Table._table.Headings.Zip(Line.Cells, (heading, cell) => (heading, cell)).Where(pair => pair.cell.Length > 0).Select(pair => $"{PlainText.Clean(pair.heading)}: {PlainText.Clean(pair.cell)}"));
    }
}

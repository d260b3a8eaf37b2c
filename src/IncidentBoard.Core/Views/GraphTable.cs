namespace IncidentBoard.Core.Views;

/// <summary>What the picture shows, or a figure over it, as a table.</summary>
/// <param name="Name">By which addresses name it.</param>
/// <param name="Basis">What the rows are counted over, in words.</param>
public sealed record GraphTable(string Name, string Title, string Basis, Rows<GraphColumn> Columns, Rows<GraphRow> Lines)
{
    /// <summary>Sorted as <c>name:column</c> or <c>name:-column</c> says, columns counted from 0; another table's name leaves it as it is.</summary>
    public GraphTable Sorted(string? sort)
    {
        if (sort?.Split(':') is not [var name, var wanted] || name != Name || !int.TryParse(wanted.TrimStart('-'), System.Globalization.CultureInfo.InvariantCulture, out var column) || column >= Columns.Count)
        {
            return this;
        }

        var comparer = Comparer<GraphCell>.Create((one, other) => Columns[column].IsNumber
            ? Nullable.Compare(one.Number, other.Number)
            : string.Compare(one.Words, other.Words, StringComparison.OrdinalIgnoreCase));
        var sorted = wanted.StartsWith('-') ? Lines.OrderByDescending(line => line.Cells[column], comparer) : Lines.OrderBy(line => line.Cells[column], comparer);
        return this with { Lines = sorted.ToRows() };
    }
}

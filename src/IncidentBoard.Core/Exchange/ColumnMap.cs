using System.Collections.Immutable;

namespace IncidentBoard.Core.Exchange;

/// <summary>Which column of a file is which of ours: <c>supplier=primary_victim,customer=secondary_victim</c>. Columns that it does not name are found by their headings.</summary>
/// <param name="Theirs">The heading in the file, by our name; empty for a column that shall not be taken from the file.</param>
public sealed record ColumnMap(ImmutableSortedDictionary<string, string> Theirs)
{
    public static ColumnMap ByHeadings { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Reads what a person typed. Throws <see cref="FormatException"/> with one plain line.</summary>
    public static ColumnMap Parse(string text, IReadOnlyList<ImportColumn> columns)
    {
        var map = ByHeadings.Theirs.ToBuilder();
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0].Length == 0)
            {
                throw new FormatException($"\"{pair}\" does not say which column is which. Write ours=theirs, such as {columns[0].Name}=\"{columns[0].Name}\".");
            }

            if (columns.All(column => column.Name != parts[0]))
            {
                throw new FormatException($"\"{parts[0]}\" is no column of ours. Write ours=theirs; ours are {string.Join(", ", columns.Select(column => column.Name))}.");
            }

            if (!map.TryAdd(parts[0], parts[1]))
            {
                throw new FormatException($"\"{parts[0]}\" is said twice. Name each column once.");
            }
        }

        return new ColumnMap(map.ToImmutable());
    }

    /// <summary>The place of our column in the file's headings; none when the file does not have it.</summary>
    public int? Place(ImportColumn column, IReadOnlyList<string> headings)
    {
        if (Theirs.TryGetValue(column.Name, out var theirs))
        {
            return theirs.Length == 0 ? null : At(headings, heading => heading == theirs) ?? throw new FormatException($"The file has no column \"{Shown.Short(theirs)}\" for {column.Name}. Its columns are {string.Join(", ", headings.Select(Shown.Short))}.");
        }

        return At(headings, heading => column.IsCalled(heading) && !Theirs.ContainsValue(heading));
    }

    private static int? At(IReadOnlyList<string> headings, Func<string, bool> fits)
    {
        for (var at = 0; at < headings.Count; at++)
        {
            if (fits(headings[at]))
            {
                return at;
            }
        }

        return null;
    }
}

namespace IncidentBoard.Core.Views;

/// <summary>How a list is sorted, as it stands in an address: <c>state</c>, or <c>-state</c> for the other way round.</summary>
public readonly record struct SortBy<TColumn>(TColumn Column, bool Descending = false)
    where TColumn : struct, Enum
{
    /// <summary>Reads a column of the closed list; anything else is <paramref name="otherwise"/>.</summary>
    public static SortBy<TColumn> Read(string? text, SortBy<TColumn> otherwise)
    {
        var descending = text is ['-', ..];
        var name = descending ? text![1..] : text;
        foreach (var column in Enum.GetValues<TColumn>())
        {
            if (string.Equals(column.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                return new(column, descending);
            }
        }

        return otherwise;
    }

    public bool IsBy(TColumn column) => EqualityComparer<TColumn>.Default.Equals(column, Column);

    /// <summary>The same column the other way round, or another column in the direction in which it is first of use.</summary>
    public SortBy<TColumn> Next(TColumn column, bool descendingFirst) => new(column, IsBy(column) ? !Descending : descendingFirst);

    /// <summary>Puts the items into this order.</summary>
    public IOrderedEnumerable<T> Apply<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        Descending ? items.OrderByDescending(key, comparer) : items.OrderBy(key, comparer);

    public override string ToString() => (Descending ? "-" : "") + Column.ToString().ToLowerInvariant();
}

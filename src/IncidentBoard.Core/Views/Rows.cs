using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace IncidentBoard.Core.Views;

/// <summary>
/// An immutable list that equals another when its items do. Views are made of it, so that a screen can tell at once whether what it shows has changed.
/// </summary>
[CollectionBuilder(typeof(Rows), nameof(Rows.Of))]
public sealed class Rows<T> : IReadOnlyList<T>, IEquatable<Rows<T>>
{
    private readonly ImmutableArray<T> _items;

    internal Rows(ImmutableArray<T> items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(Rows<T>? other) => other is not null && (_items.Equals(other._items) || _items.SequenceEqual(other._items));

    public override bool Equals(object? obj) => Equals(obj as Rows<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

namespace IncidentBoard.Core.Views;

/// <summary>Makes <see cref="Rows{T}"/>.</summary>
public static class Rows
{
    public static Rows<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static Rows<T> ToRows<T>(this IEnumerable<T> items) => new([.. items]);
}

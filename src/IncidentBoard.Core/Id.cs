using System.Diagnostics.CodeAnalysis;

namespace IncidentBoard.Core;

/// <summary>
/// The random identity of one <typeparamref name="T"/>. It says nothing about when or in which order things were made,
/// so a reader may see it without learning of things hidden from him.
/// </summary>
public readonly record struct Id<T>(Guid Value) : IComparable<Id<T>>
{
    /// <summary>Reads the 32 hexadecimal digits that <see cref="ToString"/> writes; anything else is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Id<T> id)
    {
        var read = Guid.TryParseExact(text, "N", out var value);
        id = new Id<T>(value);
        return read && value != Guid.Empty;
    }

    /// <summary>Reads an id, or throws <see cref="FormatException"/>.</summary>
    public static Id<T> Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not an id: 32 hexadecimal digits are needed.");

    public int CompareTo(Id<T> other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Value.ToString("N");
}

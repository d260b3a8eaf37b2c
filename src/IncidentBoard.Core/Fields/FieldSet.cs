using System.Collections;
using System.Collections.Immutable;

namespace IncidentBoard.Core.Fields;

/// <summary>All fields of one kind of thing, in the order in which they are written out.</summary>
public sealed class FieldSet : IEnumerable<Field>
{
    /// <summary>The field that says a thing was taken off the board. Undoing the making of a thing sets it.</summary>
    public const string Removed = "removed";

    private readonly ImmutableArray<Field> _fields;
    private readonly Dictionary<string, Field> _byName;

    private FieldSet(ImmutableArray<Field> fields)
    {
        _fields = fields;
        _byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    public int Count => _fields.Length;

    /// <summary>The field of that name; throws for a name that the thing does not have.</summary>
    public Field this[string name] => Find(name) ?? throw new KeyNotFoundException($"There is no field \"{name}\".");

    public Field? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    public IEnumerator<Field> GetEnumerator() => ((IEnumerable<Field>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The fields of <typeparamref name="T"/>: its own, then those that every thing has.</summary>
    internal static FieldSet Of<T>(params ReadOnlySpan<Field> own)
        where T : Thing<T> =>
        new([
            .. own,
            new TypedField<T>("marking", FieldKind.Choice, thing => Words.Of(thing.Marking), (thing, text) => thing.Marking = Words.Read<Marking>(text)!.Value) { Among = Words.All<Marking>(), Needed = true },
            new TypedField<T>("originator", FieldKind.Reference, thing => thing.Originator?.ToString(), (thing, text) => thing.Originator = Words.Id<Parties.Party>(text)) { LeadsTo = "party" },
            new TypedField<T>("widenPermission", FieldKind.Line, thing => thing.WidenPermission, (thing, text) => thing.WidenPermission = text) { Longest = 500 },
            new TypedField<T>(Removed, FieldKind.Flag, thing => Words.Of(thing.Removed), (thing, text) => thing.Removed = Words.Flag(text)) { Once = true },
        ]);
}

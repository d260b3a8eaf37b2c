using System.Collections.Immutable;

namespace IncidentBoard.Core.Fields;

/// <summary>
/// One named value of a thing, read and written as text. The text is canonical: equal values have equal texts, and no value has no text.
/// </summary>
public abstract class Field
{
    private protected Field(string name, FieldKind kind) => (Name, Kind) = (name, kind);

    /// <summary>The name in journal, JSON and forms, in camel case.</summary>
    public string Name { get; }

    public FieldKind Kind { get; }

    /// <summary>The longest text that is taken, in UTF-16 code units.</summary>
    public int MaxLength { get; private protected init; } = 64 * 1024;

    /// <summary>The closed list for <see cref="FieldKind.Choice"/> and <see cref="FieldKind.Choices"/>.</summary>
    public ImmutableArray<string> Choices { get; private protected init; } = [];

    /// <summary>The kind of thing that a reference leads to; null when it may be any.</summary>
    public string? RefersTo { get; private protected init; }

    /// <summary>Must hold something.</summary>
    public bool Required { get; private protected init; }

    /// <summary>Never leaves the store: not in the journal, not in exports. The journal says only that it changed.</summary>
    public bool Secret { get; private protected init; }

    /// <summary>Set once, when the thing is made.</summary>
    public bool Fixed { get; private protected init; }

    /// <summary>The value as canonical text; null when it holds nothing.</summary>
    public abstract string? Read(Thing thing);

    /// <summary>Sets the value from text; empty text empties it. Returns what is wrong, with nothing changed, or null.</summary>
    public abstract Problem? Write(Thing thing, string? text);

    /// <summary>The ids that the value names, for reference fields.</summary>
    public IEnumerable<Guid> References(Thing thing) =>
        Kind is FieldKind.Reference or FieldKind.References && Read(thing) is { } text
            ? text.Split(',').Select(part => Guid.ParseExact(part, "N"))
            : [];

    public override string ToString() => Name;
}

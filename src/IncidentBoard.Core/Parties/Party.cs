using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Parties;

/// <summary>An organisation, product or group. It may be unnamed ("other labs, not named").</summary>
public sealed class Party : Thing<Party>
{
    public static readonly FieldSet Form = FieldSet.Of<Party>(
        new TypedField<Party>("name", FieldKind.Line, p => p.Name, (p, text) => p.Name = text!) { Needed = true, Longest = 200 },
        new TypedField<Party>("kind", FieldKind.Choice, p => Words.Of(p.PartyKind), (p, text) => p.PartyKind = Words.Read<PartyKind>(text)!.Value) { Among = Words.All<PartyKind>(), Needed = true },
        new TypedField<Party>("unnamed", FieldKind.Flag, p => Words.Of(p.Unnamed), (p, text) => p.Unnamed = Words.Flag(text)),
        new TypedField<Party>("aliases", FieldKind.Line, p => p.Aliases, (p, text) => p.Aliases = text) { Longest = 1000 },
        new TypedField<Party>("about", FieldKind.Text, p => p.About, (p, text) => p.About = text),
        new TypedField<Party>("contacts", FieldKind.Text, p => p.Contacts, (p, text) => p.Contacts = text) { Longest = 4000 });

    private Party()
    {
    }

    public Party(Id<Party> id, PartyKind kind, string name)
        : base(id) => (PartyKind, Name) = (kind, name);

    public override string Kind => "party";

    public override FieldSet Fields => Form;

    public PartyKind PartyKind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>A group of which no member is known by name.</summary>
    public bool Unnamed { get; private set; }

    /// <summary>Other names, separated by semicolons.</summary>
    public string? Aliases { get; private set; }

    public string? About { get; private set; }

    /// <summary>Whom to call, and how.</summary>
    public string? Contacts { get; private set; }

    public override string ToString() => Name;
}

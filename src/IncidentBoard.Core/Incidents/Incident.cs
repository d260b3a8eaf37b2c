using System.Collections.Immutable;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Incidents;

/// <summary>Something that happened at one or more parties, perhaps caused upstream.</summary>
public sealed class Incident : Thing<Incident>
{
    public static readonly FieldSet Form = FieldSet.Of<Incident>(
        new TypedField<Incident>("title", FieldKind.Line, i => i.Title, (i, text) => i.Title = text!) { Needed = true, Longest = 200 },
        new TypedField<Incident>("kind", FieldKind.Choice, i => Words.Of(i.IncidentKind), (i, text) => i.IncidentKind = Words.Read<IncidentKind>(text)!.Value) { Among = Words.All<IncidentKind>(), Needed = true },
        new TypedField<Incident>("severity", FieldKind.Choice, i => Words.Of(i.Severity), (i, text) => i.Severity = Words.Read<Severity>(text)!.Value) { Among = Words.All<Severity>(), Needed = true },
        new TypedField<Incident>("phase", FieldKind.Choice, i => Words.Of(i.Phase), (i, text) => i.Phase = Words.Read<Phase>(text)!.Value) { Among = Words.All<Phase>(), Needed = true },
        new TypedField<Incident>("happened", FieldKind.When, i => Words.Of(i.Happened), (i, text) => i.Happened = Words.Time(text) ?? When.Unknown),
        new TypedField<Incident>("affected", FieldKind.References, i => Words.Of(i.Affected), (i, text) => i.Affected = Words.Ids<Party>(text)) { LeadsTo = "party" },
        new TypedField<Incident>("root", FieldKind.Reference, i => i.Root?.ToString(), (i, text) => i.Root = Words.Id<Party>(text)) { LeadsTo = "party" },
        new TypedField<Incident>("upstream", FieldKind.References, i => Words.Of(i.Upstream), (i, text) => i.Upstream = Words.Ids<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<Incident>("restricted", FieldKind.Flag, i => Words.Of(i.Restricted), (i, text) => i.Restricted = Words.Flag(text)),
        new TypedField<Incident>("exercise", FieldKind.Flag, i => Words.Of(i.Exercise), (i, text) => i.Exercise = Words.Flag(text)));

    private Incident()
    {
    }

    public Incident(Id<Incident> id, string title, IncidentKind kind, Severity severity, Phase phase, When happened, IEnumerable<Id<Party>> affected)
        : base(id)
    {
        (Title, IncidentKind, Severity, Phase, Happened) = (title, kind, severity, phase, happened);
        Affected = [.. affected.Order()];
    }

    public override string Kind => "incident";

    public override FieldSet Fields => Form;

    public string Title { get; private set; } = "";

    public IncidentKind IncidentKind { get; private set; }

    public Severity Severity { get; private set; }

    public Phase Phase { get; private set; }

    public When Happened { get; private set; } = When.Unknown;

    /// <summary>The parties at which it happened.</summary>
    public ImmutableArray<Id<Party>> Affected { get; private set; } = [];

    /// <summary>The party where the cause lies, when that is another one.</summary>
    public Id<Party>? Root { get; private set; }

    /// <summary>Incidents that may have caused this one.</summary>
    public ImmutableArray<Id<Incident>> Upstream { get; private set; } = [];

    /// <summary>Open to its members only.</summary>
    public bool Restricted { get; private set; }

    /// <summary>A drill: never on a public page, API, feed or webhook; plainly marked everywhere else.</summary>
    public bool Exercise { get; private set; }

    public bool IsOpen => Phase != Phase.Closed;

    public override IEnumerable<Problem> Problems()
    {
        if (Affected.IsDefaultOrEmpty)
        {
            yield return new Problem("affected", "An incident needs at least one affected party. Name the vendor that was hit.");
        }
    }

    public override string ToString() => Title;
}

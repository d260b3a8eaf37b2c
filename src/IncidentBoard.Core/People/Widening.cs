using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.People;

/// <summary>
/// One person asks a second one to agree that more people may read something: needed for leaving RED, and for widening what came from another party
/// without that party's recorded permission (FIRST TLP 2.0: only the source may widen).
/// </summary>
public sealed class Widening : Thing<Widening>
{
    public static readonly FieldSet Form = FieldSet.Of<Widening>(
        new TypedField<Widening>("thing", FieldKind.Reference, w => w.Thing.ToString("N"), (w, text) => w.Thing = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Widening>("kind", FieldKind.Line, w => w.ThingKind, (w, text) => w.ThingKind = text!) { Longest = 40, Needed = true, Once = true },
        new TypedField<Widening>("to", FieldKind.Choice, w => Words.Of(w.To), (w, text) => w.To = Words.Read<Marking>(text)!.Value) { Among = Words.All<Marking>(), Needed = true, Once = true },
        new TypedField<Widening>("reason", FieldKind.Text, w => w.Reason, (w, text) => w.Reason = text!) { Longest = 2000, Needed = true, Once = true },
        new TypedField<Widening>("by", FieldKind.Reference, w => w.By.ToString(), (w, text) => w.By = Words.Id<Person>(text)!.Value) { LeadsTo = "person", Needed = true, Once = true },
        new TypedField<Widening>("state", FieldKind.Choice, w => Words.Of(w.State), (w, text) => w.State = Words.Read<WideningState>(text)!.Value) { Among = Words.All<WideningState>(), Needed = true });

    private Widening()
    {
    }

    public Widening(Id<Widening> id, Guid thing, string kind, Marking to, string reason, Id<Person> by)
        : base(id) => (Thing, ThingKind, To, Reason, By) = (thing, kind, to, reason, by);

    public override string Kind => "widening";

    public override FieldSet Fields => Form;

    public Guid Thing { get; private set; }

    /// <summary>What kind of thing it is about.</summary>
    public string ThingKind { get; private set; } = "";

    public Marking To { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Who asks.</summary>
    public Id<Person> By { get; private set; }

    public WideningState State { get; private set; }

    public override string ToString() => Reason;
}

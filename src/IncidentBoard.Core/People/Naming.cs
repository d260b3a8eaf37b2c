using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.People;

/// <summary>Opens one RED thing to one person. Nothing else opens RED.</summary>
public sealed class Naming : Thing<Naming>
{
    public static readonly FieldSet Form = FieldSet.Of<Naming>(
        new TypedField<Naming>("thing", FieldKind.Reference, n => n.Thing.ToString("N"), (n, text) => n.Thing = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Naming>("person", FieldKind.Reference, n => n.Person.ToString(), (n, text) => n.Person = Words.Id<Person>(text)!.Value) { LeadsTo = "person", Needed = true, Once = true });

    private Naming()
    {
    }

    public Naming(Id<Naming> id, Guid thing, Id<Person> person)
        : base(id) => (Thing, Person) = (thing, person);

    public override string Kind => "naming";

    public override FieldSet Fields => Form;

    public Guid Thing { get; private set; }

    public Id<Person> Person { get; private set; }
}

using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;

namespace IncidentBoard.Core.Incidents;

/// <summary>A person's role in an incident. It opens a restricted incident to that person.</summary>
public sealed class Membership : Thing<Membership>
{
    public static readonly FieldSet Form = FieldSet.Of<Membership>(
        new TypedField<Membership>("incident", FieldKind.Reference, m => m.Incident.ToString(), (m, text) => m.Incident = Words.Id<Incident>(text)!.Value) { LeadsTo = "incident", Needed = true, Once = true },
        new TypedField<Membership>("person", FieldKind.Reference, m => m.Person.ToString(), (m, text) => m.Person = Words.Id<Person>(text)!.Value) { LeadsTo = "person", Needed = true, Once = true },
        new TypedField<Membership>("role", FieldKind.Choice, m => Words.Of(m.Role), (m, text) => m.Role = Words.Read<IncidentRole>(text)!.Value) { Among = Words.All<IncidentRole>(), Needed = true });

    private Membership()
    {
    }

    public Membership(Id<Membership> id, Id<Incident> incident, Id<Person> person, IncidentRole role)
        : base(id) => (Incident, Person, Role) = (incident, person, role);

    public override string Kind => "membership";

    public override FieldSet Fields => Form;

    public Id<Incident> Incident { get; private set; }

    public Id<Person> Person { get; private set; }

    public IncidentRole Role { get; private set; }
}

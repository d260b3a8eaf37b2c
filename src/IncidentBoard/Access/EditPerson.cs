using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Access;

/// <summary>Edits a person's name, role or clearance, or ends the access. What was open to that person closes at the commit.</summary>
public sealed record EditPerson(Id<Person> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Person>(Id, Fields)
{
    public override Act Act => Act.Administer;
}

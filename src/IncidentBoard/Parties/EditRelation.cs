using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Edits a relation: its state, what it carries, whether it is confirmed.</summary>
public sealed record EditRelation(Id<Relation> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Relation>(Id, Fields)
{
    public override Act Act => Act.Relate;
}

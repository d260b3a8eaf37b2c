using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>A new supply relation. One that is there already is refused.</summary>
public sealed record AddRelation(IReadOnlyList<FieldValue> Values) : Add<Relation>(Values)
{
    public override Act Act => Act.Relate;
}

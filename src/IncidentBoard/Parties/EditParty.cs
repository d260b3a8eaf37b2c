using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Edits a party.</summary>
public sealed record EditParty(Id<Party> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Party>(Id, Fields)
{
    public override Act Act => Act.Relate;
}

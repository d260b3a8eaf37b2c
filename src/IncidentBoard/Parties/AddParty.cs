using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>A new party.</summary>
public sealed record AddParty(IReadOnlyList<FieldValue> Values) : Add<Party>(Values)
{
    public override Act Act => Act.Relate;
}

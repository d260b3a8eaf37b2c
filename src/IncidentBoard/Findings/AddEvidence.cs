using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Ties a finding, event or relation to a source.</summary>
public sealed record AddEvidence(IReadOnlyList<FieldValue> Values) : Add<Evidence>(Values)
{
    public override Act Act => Act.Analyse;
}

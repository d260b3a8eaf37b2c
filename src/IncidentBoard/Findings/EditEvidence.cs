using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits a piece of evidence: its quote, its digit, where the claim comes from.</summary>
public sealed record EditEvidence(Id<Evidence> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Evidence>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits a question that is weighed, and what was concluded.</summary>
public sealed record EditWeighing(Id<Weighing> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Weighing>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

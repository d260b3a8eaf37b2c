using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits a question: its due time, its answer, whether we still ask.</summary>
public sealed record EditAsk(Id<Ask> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Ask>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

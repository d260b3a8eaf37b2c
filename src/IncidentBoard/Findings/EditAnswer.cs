using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits an answer: its words, how likely it is and how sure we are of that.</summary>
public sealed record EditAnswer(Id<Answer> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Answer>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

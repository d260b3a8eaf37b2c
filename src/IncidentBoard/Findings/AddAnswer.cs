using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>One more answer to a question that is weighed.</summary>
public sealed record AddAnswer(IReadOnlyList<FieldValue> Values) : Add<Answer>(Values)
{
    public override Act Act => Act.Analyse;
}

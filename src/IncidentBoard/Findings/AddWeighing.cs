using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>A question to be weighed.</summary>
public sealed record AddWeighing(IReadOnlyList<FieldValue> Values) : Add<Weighing>(Values)
{
    public override Act Act => Act.Analyse;
}

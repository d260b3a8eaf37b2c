using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits what a party said.</summary>
public sealed record EditAssertion(Id<Assertion> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Assertion>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

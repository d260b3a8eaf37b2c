using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Sources;

/// <summary>Says that one source rests on another. A cycle is refused.</summary>
public sealed record AddRestsOn(IReadOnlyList<FieldValue> Values) : Add<RestsOn>(Values)
{
    public override Act Act => Act.Analyse;
}

using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Sources;

/// <summary>A new source.</summary>
public sealed record AddSource(IReadOnlyList<FieldValue> Values) : Add<Source>(Values)
{
    public override Act Act => Act.Analyse;
}

using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Sources;

/// <summary>Edits how one source rests on another.</summary>
public sealed record EditRestsOn(Id<RestsOn> Id, IReadOnlyList<FieldEdit> Fields) : Edit<RestsOn>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

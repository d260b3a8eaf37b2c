using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Sources;

/// <summary>Edits what is said of a source: its letter, its dates, its text.</summary>
public sealed record EditSource(Id<Source> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Source>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

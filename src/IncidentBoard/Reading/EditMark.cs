using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>Edits what is said of a marked passage: comment, tags, sign. Where it lies is fixed.</summary>
public sealed record EditMark(Id<Annotation> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Annotation>(Id, Fields)
{
    public override Act Act => Act.Analyse;
}

using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A mark where it lies on the text.</summary>
public sealed record MarkOnText(Id<Annotation> Id, AnnotationSign Sign, int Start, int End);

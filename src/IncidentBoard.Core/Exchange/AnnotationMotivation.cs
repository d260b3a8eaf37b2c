namespace IncidentBoard.Core.Exchange;

/// <summary>Why somebody annotated: the motivations of the W3C Web Annotation Data Model §3.3.5 that the board knows.</summary>
public enum AnnotationMotivation
{
    Commenting,
    Highlighting,
    Questioning,
    Tagging,
}

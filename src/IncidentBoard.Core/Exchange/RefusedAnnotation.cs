namespace IncidentBoard.Core.Exchange;

/// <summary>An annotation in a file that makes no sense.</summary>
/// <param name="Place">Where it stands, such as <c>items[3]</c>.</param>
/// <param name="Reason">A sentence in plain words.</param>
public sealed record RefusedAnnotation(string Place, string Reason);

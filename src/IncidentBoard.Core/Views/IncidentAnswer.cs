namespace IncidentBoard.Core.Views;

/// <summary>The incident that was asked for; none when it is not there or not open to the reader, which look the same.</summary>
public sealed record IncidentAnswer(IncidentView? Incident);

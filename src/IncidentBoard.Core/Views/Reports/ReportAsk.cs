namespace IncidentBoard.Core.Views.Reports;

/// <summary>A question that somebody was asked and has not answered.</summary>
public sealed record ReportAsk(string Question, string? Whom, string? Due, int Chased, Marking Marking);

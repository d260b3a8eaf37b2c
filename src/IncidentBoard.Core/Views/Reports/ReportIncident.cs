namespace IncidentBoard.Core.Views.Reports;

/// <summary>The incident that a report is about, in words.</summary>
/// <param name="Affected">The names of the parties at which it happened, as far as they may stand in the report.</param>
public sealed record ReportIncident(string Kind, string Severity, string Phase, string Happened, Rows<string> Affected, string? Root, Rows<string> Upstream, bool Restricted, bool Exercise, Marking Marking);

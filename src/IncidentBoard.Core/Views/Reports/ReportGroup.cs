using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>The findings of one state.</summary>
public sealed record ReportGroup(FindingState State, Rows<ReportFinding> Findings);

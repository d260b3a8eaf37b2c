using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Two that cannot both hold, side by side.</summary>
public sealed record ReportContradiction(string About, ContradictionState State, string? Resolution, ReportSide One, ReportSide Other, Marking Marking);

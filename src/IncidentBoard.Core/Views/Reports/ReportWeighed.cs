using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Something that is held against the answers.</summary>
/// <param name="Cells">How it goes with each answer, in their order.</param>
public sealed record ReportWeighed(ReportSide What, Rows<Consistency> Cells, Diagnosticity Diagnosticity);

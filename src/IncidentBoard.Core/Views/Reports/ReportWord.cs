namespace IncidentBoard.Core.Views.Reports;

/// <summary>What one party said, in the order in which it was said.</summary>
public sealed record ReportWord(string Party, Rows<ReportSaid> Said);

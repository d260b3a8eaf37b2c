namespace IncidentBoard.Core.Views.Reports;

/// <summary>A question, its competing answers and what is held against them.</summary>
/// <param name="Note">What was concluded, and what would change it.</param>
/// <param name="IncidentTitle">Its incident, in a report that is not about that.</param>
public sealed record ReportWeighing(string Question, string? Note, string? IncidentTitle, bool Exercise, Rows<ReportAnswer> Answers, Rows<ReportWeighed> Weighed, Marking Marking);

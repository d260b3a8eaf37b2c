namespace IncidentBoard.Core.Views.Reports;

/// <summary>A sentence that nobody should say as it stands.</summary>
/// <param name="Number">The finding's number.</param>
/// <param name="IsShown">The finding itself stands in the report.</param>
public sealed record Unsaid(int Number, string Statement, string Why, bool IsShown);

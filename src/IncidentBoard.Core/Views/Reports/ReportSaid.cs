using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>What a party said once.</summary>
/// <param name="When">When it said so, in words and no more exactly than is known.</param>
/// <param name="SourceNumber">The source's number in the list of sources.</param>
/// <param name="Number">The number of the finding that it speaks to, where that stands in the report.</param>
/// <param name="Later">What it said of the same later.</param>
public sealed record ReportSaid(
    string Statement, AssertionCourse Course, string When, string? Quote, int? SourceNumber, string? SourceTitle, int? Number, bool Exercise, Marking Marking, Rows<ReportSaid> Later);

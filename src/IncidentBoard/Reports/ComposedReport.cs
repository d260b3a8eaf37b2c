using IncidentBoard.Core;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Reports;

/// <summary>A report, and what only the one who composes it is told.</summary>
/// <param name="Report">The paper; none when what it would be about may not go to readers up to its ceiling, is not there, or is not open to the reader.</param>
/// <param name="Title">What it is about, as the reader sees it; none when there is nothing that he sees.</param>
/// <param name="Floor">The marking of what it is about: under a lower ceiling nothing is left of it.</param>
/// <param name="Ceiling">The ceiling that was taken: what was asked for, or the reader's clearance when that is lower.</param>
/// <param name="Clearance">The highest ceiling that the reader may choose.</param>
/// <param name="Withheld">What the reader may see and the ceiling leaves out, counted by kind, in words. It never stands in the paper: those who read that may not learn it.</param>
public sealed record ComposedReport(Report? Report, string? Title, Marking Floor, Marking Ceiling, Marking Clearance, Rows<string> Withheld);

using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>That a source rests on another one.</summary>
/// <param name="Number">The other source's number.</param>
public sealed record ReportLink(int Number, string Title, RestingHow How, string? Reason);

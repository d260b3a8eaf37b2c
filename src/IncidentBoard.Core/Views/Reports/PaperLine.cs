namespace IncidentBoard.Core.Views.Reports;

/// <summary>A line of a table on paper.</summary>
/// <param name="Anchor">Where links to it lead; none when nothing does.</param>
public sealed record PaperLine(string? Anchor, Rows<Rows<PaperInline>> Cells);

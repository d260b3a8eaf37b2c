namespace IncidentBoard.Core.Views.Reports;

/// <summary>A footnote on paper.</summary>
/// <param name="Back">The anchor of the statement that it speaks to.</param>
public sealed record PaperNote(int Number, Rows<PaperInline> Line, string Back);

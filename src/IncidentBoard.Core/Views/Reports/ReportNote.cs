using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>One footnote: a piece of evidence, with the quote and the source that it comes from.</summary>
/// <param name="Number">From 1, in the order in which the statements stand.</param>
/// <param name="About">The anchor of the statement that it speaks to.</param>
/// <param name="SourceNumber">The source's number in the list of sources.</param>
/// <param name="Origin">Where the claim comes from, in a sentence.</param>
public sealed record ReportNote(
    int Number, string About, Direction Direction, string? Quote, Grade Grade, int SourceNumber, string SourceTitle, string? Publisher, string? Published, string? Address, string Origin, string? Remark, bool MachineGenerated, bool NotRead, Marking Marking);

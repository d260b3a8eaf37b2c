using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>Something that is weighed: a row of the matrix.</summary>
/// <param name="Kind"><c>finding</c> or <c>evidence</c>.</param>
/// <param name="Grade">What stands behind it: the finding's weight, or the grade and source of the evidence.</param>
/// <param name="Cells">How it goes with each answer, in the order of the answers.</param>
/// <param name="Exercise">It belongs to a drill.</param>
public sealed record WeighedView(string Kind, Guid Id, string Words, string Grade, Rows<Consistency> Cells, Diagnosticity Diagnosticity, bool Exercise, Marking Marking);

using IncidentBoard.Core;
using IncidentBoard.Core.Findings;

namespace IncidentBoard.Findings;

/// <summary>One of the two that cannot both hold: a finding, or a piece of evidence.</summary>
/// <param name="Kind"><c>finding</c> or <c>evidence</c>.</param>
/// <param name="State">The finding's state; none for evidence.</param>
/// <param name="Weight">What stands behind the finding; none for evidence.</param>
/// <param name="Grade">The grade of the evidence; none for findings.</param>
/// <param name="Source">The title of the source of the evidence; none for findings.</param>
public sealed record ContradictionSide(string Kind, Guid Id, string Words, FindingState? State, Weight? Weight, Grade? Grade, string? Source, Marking Marking);

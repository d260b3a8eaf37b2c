using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>One of the two that cannot both hold.</summary>
/// <param name="Number">The finding's number, where it stands in the report.</param>
/// <param name="Weight">What stands behind it; none for a piece of evidence, whose grade stands in its words.</param>
/// <param name="Exercise">It belongs to a drill.</param>
public sealed record ReportSide(int? Number, string Text, FindingState? State, Weight? Weight, bool Exercise, Marking Marking);

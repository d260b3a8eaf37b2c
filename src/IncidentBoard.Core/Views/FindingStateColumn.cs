using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>The findings of one state on the board by state: the newest of them, and how many there are.</summary>
public sealed record FindingStateColumn(FindingState State, int Count, Rows<FindingLine> Newest);

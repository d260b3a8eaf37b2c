using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>A finding with what stands behind it.</summary>
public sealed record FindingRow(Id<Finding> Id, string Statement, Nature Nature, FindingState State, Weight Weight, Marking Marking, Rows<EvidenceView> Evidence);

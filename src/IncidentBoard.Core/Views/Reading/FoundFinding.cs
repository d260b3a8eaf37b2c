using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A finding that a passage may be evidence on.</summary>
public sealed record FoundFinding(Id<Finding> Id, string Statement, string State);

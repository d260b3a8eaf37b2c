namespace IncidentBoard.Core.Findings;

/// <summary>Two findings that perhaps contradict each other, and why one may think so.</summary>
public sealed record ContradictionProposal(Finding One, Finding Other, string Why);

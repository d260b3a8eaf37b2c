using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>A contradiction with the words of both sides.</summary>
public sealed record ContradictionRow(Id<Contradiction> Id, string About, ContradictionState State, string? Resolution, (Guid Id, string Title) One, (Guid Id, string Title) Other);

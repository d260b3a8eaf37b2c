using IncidentBoard.Core;
using IncidentBoard.Core.Findings;

namespace IncidentBoard.Findings;

/// <summary>A contradiction with both of its sides.</summary>
public sealed record ContradictionLine(Id<Contradiction> Id, string About, ContradictionState State, string? Resolution, ContradictionSide One, ContradictionSide Other, bool Exercise, Marking Marking, DateTimeOffset Recorded);

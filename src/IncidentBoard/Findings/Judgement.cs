using IncidentBoard.Core;
using IncidentBoard.Core.Findings;

namespace IncidentBoard.Findings;

/// <summary>What somebody chose in a cell of the matrix, and what stood there before.</summary>
public readonly record struct Judgement(Id<Answer> Answer, Guid Item, Consistency Consistency, Consistency Was);

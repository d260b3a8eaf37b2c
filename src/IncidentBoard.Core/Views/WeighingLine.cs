using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>A question that is weighed, in the list of them.</summary>
/// <param name="Marking">The strictest of its own and the incident's.</param>
public sealed record WeighingLine(Id<Weighing> Id, string Question, string? IncidentTitle, bool Exercise, int Answers, int Weighed, Marking Marking, DateTimeOffset Recorded);

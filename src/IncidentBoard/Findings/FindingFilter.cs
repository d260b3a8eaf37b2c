using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Findings;

/// <summary>Which findings somebody looks for.</summary>
/// <param name="Text">Words that occur in the statement, the tags or the names of those it is about.</param>
/// <param name="Exercises">Whether findings of drills are shown as well.</param>
public sealed record FindingFilter(string? Text, FindingState? State, Nature? Nature, Id<Incident>? Incident, string? Tag, bool Exercises);

using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Views;

/// <summary>An incident that one can choose to look at.</summary>
public sealed record IncidentChoice(Id<Incident> Id, string Title, bool Exercise, bool IsOpen);

using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Views;

/// <summary>One lane of the timeline: an incident, or what belongs to none.</summary>
/// <param name="Incident">None for the lane of events that belong to no incident.</param>
public sealed record TimelineLane(Id<Incident>? Incident, string Title, bool Exercise);

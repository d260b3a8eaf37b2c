using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.StatusPages;

/// <summary>An incident about which an update may be written.</summary>
internal sealed record PublishableIncident(Id<Incident> Id, string Title, Marking Marking, bool IsExercise, bool IsRestricted);

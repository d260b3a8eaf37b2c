using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Views;

/// <summary>One event as a reader sees it.</summary>
/// <param name="Parties">The names of those parties that the reader can see.</param>
/// <param name="Marking">The strictest of its own and its incident's.</param>
public sealed record TimelineRow(Id<TimelineEvent> Id, Id<Incident>? Incident, EventKind Kind, string Title, When When, Rows<string> Parties, Marking Marking);

namespace IncidentBoard.Core.Views.Recorded;

/// <summary>What the board held of a thing, and of what belongs to it, at a moment.</summary>
/// <param name="Moments">When something of it was changed, newest first: the moments at which looking back shows something else.</param>
/// <param name="Marking">The strictest of all that is shown.</param>
/// <param name="Incident">The incident that it belongs to, as far as the reader sees it.</param>
public sealed record RecordedView(RecordedThing Thing, Rows<RecordedThing> Parts, Rows<DateTimeOffset> Moments, Marking Marking, Guid? Incident, bool Exercise);

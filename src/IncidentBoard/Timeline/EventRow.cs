using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Timeline;

/// <summary>What of an event is needed to draw it, and no more.</summary>
internal sealed record EventRow(
    Id<TimelineEvent> Id,
    Id<Incident>? Incident,
    EventKind Kind,
    string Title,
    When Happened,
    When? Published,
    When? Learned,
    DateTimeOffset Recorded,
    ImmutableArray<Id<Party>> Parties,
    ImmutableArray<Id<TimelineEvent>> CausedBy,
    ImmutableArray<Id<TimelineEvent>> Quotes,
    ImmutableArray<Id<TimelineEvent>> Answers,
    Marking Marking)
{
    public static IQueryable<EventRow> Of(IQueryable<TimelineEvent> events) => events.Select(happening => new EventRow(
        happening.Id, happening.Incident, happening.EventKind, happening.Title, happening.When, happening.Published, happening.Learned, happening.Recorded,
        happening.Parties, happening.CausedBy, happening.Quotes, happening.Answers, happening.Marking));

    public When TimeBy(EventTime clock) => clock switch
    {
        EventTime.Happened => Happened,
        EventTime.Published => Published ?? When.Unknown,
        EventTime.Learned => Learned ?? When.Unknown,
        EventTime.Recorded => When.At(Recorded, Precision.Second),
    };
}

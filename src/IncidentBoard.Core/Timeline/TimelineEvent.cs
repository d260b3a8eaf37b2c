using System.Collections.Immutable;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Timeline;

/// <summary>Something dated. When it happened, was published, was learned and was recorded are four different times.</summary>
public sealed class TimelineEvent : Thing<TimelineEvent>
{
    public static readonly FieldSet Form = FieldSet.Of<TimelineEvent>(
        new TypedField<TimelineEvent>("incident", FieldKind.Reference, e => e.Incident?.ToString(), (e, text) => e.Incident = Words.Id<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<TimelineEvent>("kind", FieldKind.Choice, e => Words.Of(e.EventKind), (e, text) => e.EventKind = Words.Read<EventKind>(text)!.Value) { Among = Words.All<EventKind>(), Needed = true },
        new TypedField<TimelineEvent>("title", FieldKind.Line, e => e.Title, (e, text) => e.Title = text!) { Needed = true, Longest = 300 },
        new TypedField<TimelineEvent>("when", FieldKind.When, e => Words.Of(e.When), (e, text) => e.When = Words.Time(text) ?? When.Unknown) { Needed = true },
        new TypedField<TimelineEvent>("published", FieldKind.When, e => Words.Of(e.Published), (e, text) => e.Published = Words.Time(text)),
        new TypedField<TimelineEvent>("learned", FieldKind.When, e => Words.Of(e.Learned), (e, text) => e.Learned = Words.Time(text)),
        new TypedField<TimelineEvent>("parties", FieldKind.References, e => Words.Of(e.Parties), (e, text) => e.Parties = Words.Ids<Party>(text)) { LeadsTo = "party" },
        new TypedField<TimelineEvent>("causedBy", FieldKind.References, e => Words.Of(e.CausedBy), (e, text) => e.CausedBy = Words.Ids<TimelineEvent>(text)) { LeadsTo = "event" },
        new TypedField<TimelineEvent>("quotes", FieldKind.References, e => Words.Of(e.Quotes), (e, text) => e.Quotes = Words.Ids<TimelineEvent>(text)) { LeadsTo = "event" },
        new TypedField<TimelineEvent>("answers", FieldKind.References, e => Words.Of(e.Answers), (e, text) => e.Answers = Words.Ids<TimelineEvent>(text)) { LeadsTo = "event" },
        new TypedField<TimelineEvent>("detail", FieldKind.Text, e => e.Detail, (e, text) => e.Detail = text));

    private TimelineEvent()
    {
    }

    public TimelineEvent(Id<TimelineEvent> id, Id<Incident>? incident, EventKind kind, string title, When when)
        : base(id) => (Incident, EventKind, Title, When) = (incident, kind, title, when);

    public override string Kind => "event";

    public override FieldSet Fields => Form;

    public Id<Incident>? Incident { get; private set; }

    public EventKind EventKind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>When it happened, no more exactly than is known.</summary>
    public When When { get; private set; } = When.Unknown;

    /// <summary>When the world could first read of it.</summary>
    public When? Published { get; private set; }

    /// <summary>When we first knew.</summary>
    public When? Learned { get; private set; }

    public ImmutableArray<Id<Party>> Parties { get; private set; } = [];

    /// <summary>The events that led to it.</summary>
    public ImmutableArray<Id<TimelineEvent>> CausedBy { get; private set; } = [];

    /// <summary>The events whose words it repeats.</summary>
    public ImmutableArray<Id<TimelineEvent>> Quotes { get; private set; } = [];

    /// <summary>The events that it answers.</summary>
    public ImmutableArray<Id<TimelineEvent>> Answers { get; private set; } = [];

    public string? Detail { get; private set; }

    /// <summary>Where it stands in an ordered list, in UTC ticks; the end of time when nothing is known of it.</summary>
    public long OrderTicks
    {
        get => EventTicks.Order(When);
        private set => _ = value;
    }

    /// <summary>When it certainly was over, in UTC ticks; the end of time when that is open.</summary>
    public long EndTicks
    {
        get => EventTicks.End(When);
        private set => _ = value;
    }

    /// <summary>The same, only where it may have lasted long: such an event reaches into windows that begin far behind its beginning.</summary>
    public long? LongEndTicks
    {
        get => EventTicks.LongEnd(When);
        private set => _ = value;
    }

    /// <summary>Where it stands when events are ordered by when they were published; the end of time when that is not known.</summary>
    public long PublishedTicks
    {
        get => EventTicks.Order(Published);
        private set => _ = value;
    }

    /// <summary>Where it stands when events are ordered by when we learned of them; the end of time when that is not known.</summary>
    public long LearnedTicks
    {
        get => EventTicks.Order(Learned);
        private set => _ = value;
    }

    /// <summary>The time of an event on one of its four clocks; none when nothing was said of it.</summary>
    public When? TimeBy(EventTime clock) => clock switch
    {
        EventTime.Happened => When,
        EventTime.Published => Published,
        EventTime.Learned => Learned,
        EventTime.Recorded => When.At(Recorded, Precision.Second),
    };

    public override string ToString() => Title;
}

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

    public string? Detail { get; private set; }

    /// <summary>Where it stands in an ordered list, in UTC ticks; the end of time when nothing is known of it.</summary>
    public long OrderTicks
    {
        get => When.Order?.UtcTicks ?? long.MaxValue;
        private set => _ = value;
    }

    public override string ToString() => Title;
}

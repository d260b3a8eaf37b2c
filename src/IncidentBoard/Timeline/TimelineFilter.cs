using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;

namespace IncidentBoard.Timeline;

/// <summary>Which events somebody looks at.</summary>
/// <param name="Marking">The marking that counts: the strictest of the event's own and its incident's.</param>
/// <param name="Grade">The reliability of a source that the event rests on.</param>
/// <param name="Person">Who put the event on the board.</param>
/// <param name="Text">Words that occur in its texts.</param>
/// <param name="Exercises">Whether drills are shown as well.</param>
public sealed record TimelineFilter(
    EventKind? Kind, Id<Incident>? Incident, Id<Party>? Party, Marking? Marking, Reliability? Grade, Id<Source>? Source, Id<Person>? Person, string? Text, bool Exercises)
{
    public static TimelineFilter None { get; } = new(null, null, null, null, null, null, null, null, true);

    /// <summary>Whether what the writer counts is enough: it knows incidents and kinds.</summary>
    internal bool IsCounted => Party is null && Marking is null && Grade is null && Source is null && Person is null && Text is null;

    internal bool IsNarrow => this with { Exercises = true } != None;

    internal string[] Kinds => Kind is { } kind ? [kind.ToString()] : Enum.GetNames<EventKind>();

    /// <summary>The incidents of which events are shown, among those that the reader sees; and whether events of none are.</summary>
    internal (IReadOnlyList<Incident> Of, bool OfNone) Among(IEnumerable<Incident> visible) =>
        ([.. visible.Where(incident => (Incident is null || incident.Id == Incident) && (Exercises || !incident.Exercise))], Incident is null);

    /// <summary>Those that match, of what the reader sees.</summary>
    internal IQueryable<TimelineEvent> On(VisibleTo visible, IReadOnlyList<Incident> among, bool ofNone)
    {
        var ids = among.Select(incident => incident.Id).ToArray();
        var events = visible.Events.Where(happening => happening.Incident == null ? ofNone : ids.Contains(happening.Incident.Value));
        if (Kind is { } kind)
        {
            events = events.Where(happening => happening.EventKind == kind);
        }

        if (Party is { } party)
        {
            events = visible.Naming(events, party);
        }

        if (Person is { } person)
        {
            events = visible.RecordedBy(events, person);
        }

        if (Source is { } source)
        {
            events = events.Where(happening => visible.Evidence.Any(piece => (object)piece.Subject == (object)happening.Id && piece.Source == source));
        }

        if (Grade is { } grade)
        {
            events = events.Where(happening => visible.Evidence.Any(piece => (object)piece.Subject == (object)happening.Id && visible.Sources.Any(from => from.Id == piece.Source && from.Reliability == grade)));
        }

        if (Text is not null)
        {
            events = SearchWords.Match(Text) is { } words ? visible.Holding(events, words) : events.Where(happening => false);
        }

        return Marking is { } marking ? Marked(events, marking, among) : events;
    }

    private static IQueryable<TimelineEvent> Marked(IQueryable<TimelineEvent> events, Marking marking, IReadOnlyList<Incident> among)
    {
        var same = among.Where(incident => incident.Marking == marking).Select(incident => incident.Id).ToArray();
        var wider = among.Where(incident => incident.Marking < marking).Select(incident => incident.Id).ToArray();
        var lower = Markings.All.Where(other => other < marking).ToArray();
        return events.Where(happening =>
            (happening.Marking == marking && (happening.Incident == null || wider.Contains(happening.Incident.Value) || same.Contains(happening.Incident.Value)))
            || (lower.Contains(happening.Marking) && happening.Incident != null && same.Contains(happening.Incident.Value)));
    }
}

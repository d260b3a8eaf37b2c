using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Comments;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Storage;

/// <summary>Every kind of thing, in the order in which one may refer to those before it.</summary>
public static class Nouns
{
    public static IReadOnlyList<Noun> All { get; } =
    [
        new NounOf<Person>("person", "people", Person.Form, to => to.People, id => new Person(id, "", "", Role.Viewer, Marking.Clear), isExchanged: false),
        new NounOf<BoardSettings>("settings", "settings", BoardSettings.Form, to => to.Settings, id => new BoardSettings(id)),
        new NounOf<Party>("party", "parties", Party.Form, to => to.Parties, id => new Party(id, PartyKind.Other, "")),
        new NounOf<Relation>("relation", "relations", Relation.Form, to => to.Relations, id => new Relation(id, default, default)),
        new NounOf<Incident>("incident", "incidents", Incident.Form, to => to.Incidents, id => new Incident(id, "", IncidentKind.Other, Severity.Sev4, Phase.Reported, When.Unknown, [])),
        new NounOf<Membership>("membership", "memberships", Membership.Form, to => to.Memberships, id => new Membership(id, default, default, IncidentRole.Member), isExchanged: false),
        new NounOf<Naming>("naming", "namings", Naming.Form, to => to.Namings, id => new Naming(id, default, default), isExchanged: false),
        new NounOf<StatusCard>("card", "cards", StatusCard.Form, to => to.Cards, id => new StatusCard(id, default, null)),
        new NounOf<TimelineEvent>("event", "events", TimelineEvent.Form, to => to.Events, id => new TimelineEvent(id, null, EventKind.Note, "", When.Unknown)),
        new NounOf<Source>("source", "sources", Source.Form, to => to.Sources, id => new Source(id, "")),
        new NounOf<RestsOn>("restsOn", "restsOn", RestsOn.Form, to => to.RestsOn, id => new RestsOn(id, default, default, RestingHow.Stated, null)),
        new NounOf<Original>("original", "originals", Original.Form, to => to.Originals, id => new Original(id, default, "", [])),
        new NounOf<Annotation>("annotation", "annotations", Annotation.Form, to => to.Annotations, id => new Annotation(id, default, 0, 0, "")),
        new NounOf<Finding>("finding", "findings", Finding.Form, to => to.Findings, id => new Finding(id, null, "", Nature.Fact, FindingState.Open)),
        new NounOf<Evidence>("evidence", "evidence", Evidence.Form, to => to.Evidence, id => new Evidence(id, default, default, Direction.For, null, 6, OriginKind.NotAssessed, null)),
        new NounOf<Contradiction>("contradiction", "contradictions", Contradiction.Form, to => to.Contradictions, id => new Contradiction(id, default, default, "")),
        new NounOf<Weighing>("weighing", "weighings", Weighing.Form, to => to.Weighings, id => new Weighing(id, null, "")),
        new NounOf<Answer>("answer", "answers", Answer.Form, to => to.Answers, id => new Answer(id, default, "")),
        new NounOf<Bearing>("bearing", "bearings", Bearing.Form, to => to.Bearings, id => new Bearing(id, default, default, Consistency.NotAssessed)),
        new NounOf<Assertion>("assertion", "assertions", Assertion.Form, to => to.Assertions, id => new Assertion(id, default, "")),
        new NounOf<Ask>("ask", "asks", Ask.Form, to => to.Asks, id => new Ask(id, "")),
        new NounOf<Comment>("comment", "comments", Comment.Form, to => to.Comments, id => new Comment(id, default, "", null)),
        new NounOf<Widening>("widening", "widenings", Widening.Form, to => to.Widenings, id => new Widening(id, default, "", Marking.Red, "", default), isExchanged: false),
        new NounOf<StatusUpdate>("update", "updates", StatusUpdate.Form, to => to.Updates, id => new StatusUpdate(id, Audience.Public, default, 1, "", default)),
    ];

    private static readonly Dictionary<string, Noun> _byKind = All.ToDictionary(noun => noun.Kind, StringComparer.Ordinal);

    public static Noun? Find(string kind) => _byKind.GetValueOrDefault(kind);

    internal static NounOf<T> Of<T>()
        where T : Thing<T> => All.OfType<NounOf<T>>().Single();
}

using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Puts one report together. Whatever it takes into the report it also holds against the report's marking.</summary>
internal sealed class ReportComposer
{
    // What is disputed first, then what is established best; questions have a place of their own.
    private static readonly FindingState[] _order =
    [
        FindingState.Disputed, FindingState.Confirmed, FindingState.Corroborated, FindingState.Claimed, FindingState.Refuted, FindingState.Withdrawn, FindingState.SetAside, FindingState.Open,
    ];

    private readonly ReportFacts _facts;
    private readonly Rows<ReportPart> _parts;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<Id<Incident>, Incident> _incidents;
    private readonly Dictionary<Id<Party>, PartyFacts> _parties;
    private readonly Dictionary<Id<Source>, SourceFacts> _sources;
    private readonly Dictionary<Id<Source>, Reliability> _letters;
    private readonly ILookup<Guid, Evidence> _evidence;
    private readonly Independence _independence;
    private readonly Dictionary<Guid, int> _numbers;
    private readonly Dictionary<Id<Source>, int> _cited = [];
    private readonly List<ReportNote> _notes = [];
    private Marking _strictest = Marking.Clear;
    private bool _exercise;

    public ReportComposer(ReportFacts facts, Rows<ReportPart> parts, TimeZoneInfo zone)
    {
        (_facts, _parts, _zone) = (facts, parts, zone);
        _incidents = facts.Incidents.ToDictionary(incident => incident.Id);
        _parties = facts.Parties.ToDictionary(party => party.Id);
        _sources = facts.Sources.ToDictionary(source => source.Id);
        _letters = facts.Sources.ToDictionary(source => source.Id, source => source.Letter);
        _independence = new Independence(new RestingMap(facts.Links));
        _evidence = facts.Evidence.OrderBy(piece => piece.Direction).ThenBy(GradeOf).ThenBy(piece => piece.Id).ToLookup(piece => piece.Subject);
        _numbers = Ordered().Select((finding, index) => (finding.Key, Number: index + 1)).ToDictionary(pair => pair.Key, pair => pair.Number);
    }

    public Report Compose(Marking ceiling, DateTimeOffset asOf)
    {
        // In the order in which they stand, for notes and sources are numbered as they come.
        var incident = _facts.Incident is { } about ? Head(about) : null;
        var cards = If(ReportPart.Cards, () => OrderedCards().Select(Card));
        var findings = If(ReportPart.Findings, () => Ordered().Where(finding => finding.State != FindingState.Open).Select(Finding));
        var contradictions = If(ReportPart.Contradictions, () => _facts.Contradictions.OrderBy(contradiction => contradiction.State).ThenBy(contradiction => contradiction.Id).Select(Contradiction));
        var weighings = If(ReportPart.Weighings, () => _facts.Weighings.Weighings.OrderBy(weighing => weighing.Recorded).ThenBy(weighing => weighing.Id).Select(Weighing));
        var words = If(ReportPart.SaidByParties, Words);
        var questions = If(ReportPart.Questions, () => Ordered().Where(finding => finding.State == FindingState.Open).Select(Finding));
        var asks = If(ReportPart.Questions, () => _facts.Asks.OrderBy(ask => ask.Due ?? DateTimeOffset.MaxValue).ThenBy(ask => ask.Id).Select(Ask));
        var unsaid = If(ReportPart.DoNotSay, () => Ordered().Select(Unsaid).OfType<Unsaid>());
        var events = If(ReportPart.Timeline, Events);
        var sources = If(ReportPart.Sources, Sources);
        return new Report(
            _facts.Incident is { } titled ? titled.Title : _facts.Findings.Count == 1 ? "One finding" : FormattableString.Invariant($"{_facts.Findings.Count} findings"),
            asOf,
            _zone,
            ceiling,
            _strictest,
            _exercise,
            _parts,
            incident,
            cards,
            findings.GroupBy(finding => finding.State).Select(group => new ReportGroup(group.Key, group.ToRows())).ToRows(),
            questions,
            _facts.Findings.Count,
            _facts.AllFindings,
            asks,
            contradictions,
            weighings,
            _facts.Weighings.All,
            words,
            _facts.Word.Assertions.Count,
            _facts.Word.All,
            unsaid,
            events,
            _facts.AllEvents,
            sources,
            _notes.ToRows());
    }

    private Rows<T> If<T>(ReportPart part, Func<IEnumerable<T>> items) => _parts.Contains(part) ? items().ToRows() : [];

    private IEnumerable<Finding> Ordered() => _facts.Findings
        .OrderBy(finding => Array.IndexOf(_order, finding.State))
        .ThenBy(finding => WeightOf(finding.Key).Best ?? new Grade(Reliability.F, 7))
        .ThenBy(finding => finding.Statement, StringComparer.Ordinal)
        .ThenBy(finding => finding.Id);

    /// <summary>The incident as a whole, then the cards in the order of the board.</summary>
    private IEnumerable<StatusCard> OrderedCards() => _facts.Cards
        .OrderByDescending(card => card.IsLead)
        .ThenByDescending(card => card.Party is not null && card.Party == _facts.Us)
        .ThenByDescending(card => card.Party is { } hit && _incidents[card.Incident].Affected.Contains(hit))
        .ThenByDescending(card => card.Exposure)
        .ThenBy(card => card.Hops ?? 0)
        .ThenBy(card => card.Party is { } party ? _parties[party].Name : "", StringComparer.Ordinal)
        .ThenBy(card => card.Id);

    private ReportIncident Head(Incident incident) => new(
        Fields.Spoken.Label(incident.IncidentKind),
        incident.Severity.ToString(),
        Fields.Spoken.Label(incident.Phase),
        WhenWords.Of(incident.Happened, _zone),
        Names(incident.Affected),
        Name(incident.Root),
        incident.Upstream.Where(_incidents.ContainsKey).Select(upstream => _incidents[upstream]).OrderBy(upstream => upstream.Title, StringComparer.Ordinal).ThenBy(upstream => upstream.Id).Select(Title).ToRows(),
        incident.Restricted,
        incident.Exercise,
        Take(incident.Marking, incident.Id));

    private ReportCard Card(StatusCard card)
    {
        var isAffected = card.Party is { } hit && _incidents[card.Incident].Affected.Contains(hit);
        var decision = card.DecisionWanted is null ? null : string.Concat(
            card.DecisionWanted,
            card.DecisionFrom is null ? "" : $" (from {card.DecisionFrom})",
            card.DecisionBy is { } by ? $" by {Instant(by)}" : "");
        return new ReportCard(
            Name(card.Party) ?? "The incident as a whole",
            card.IsLead,
            isAffected,
            card.Party is not null && card.Party == _facts.Us,
            card.IsLead ? null : card.Exposure,
            card.IsLead || isAffected ? null : card.Stance,
            card.Headline,
            card.Body,
            card.Owner,
            card.NextUpdateBy is { } promise ? Instant(promise) : null,
            decision,
            Take(card.Marking, card.Incident));
    }

    private ReportFinding Finding(Finding finding)
    {
        var number = _numbers[finding.Key];
        return new ReportFinding(
            number,
            finding.Id,
            finding.Statement,
            finding.State,
            finding.Nature,
            WeightOf(finding.Key),
            finding.PlainWords,
            WhyNotToSay(finding),
            Names(finding.About),
            finding.Incident is { } incident && incident != _facts.Incident?.Id ? Title(_incidents[incident]) : null,
            finding.Incident is { } drill && _incidents[drill].Exercise,
            finding.Note,
            Notes(finding.Key, ReportFinding.AnchorOf(number)),
            finding.Recorded,
            Take(finding.Marking, finding.Incident));
    }

    private Rows<ReportNote> Notes(Guid subject, string anchor) => _evidence[subject].Select(piece => Note(piece, anchor)).ToRows();

    private ReportNote Note(Evidence piece, string anchor)
    {
        var source = _sources[piece.Source];
        var note = new ReportNote(
            _notes.Count + 1,
            anchor,
            piece.Direction,
            piece.Quote,
            GradeOf(piece),
            Cite(piece.Source),
            source.Title,
            Name(source.Publisher),
            source.Published is { } published ? WhenWords.Of(published, _zone) : null,
            source.Address,
            OriginOf(piece),
            piece.Note,
            source.MachineGenerated,
            source.NotRead,
            Take(Markings.Strictest(piece.Marking, source.Marking), null));
        _notes.Add(note);
        return note;
    }

    private string OriginOf(Evidence piece)
    {
        switch (piece.OriginKind)
        {
            case OriginKind.NotAssessed:
                return "Nobody has judged where the claim comes from; it counts as no origin of its own.";
            case OriginKind.OwnReporting:
                return "Its own reporting.";
            default:
                var chain = _independence.OriginChain(piece).Where(id => id != piece.Source && id != piece.Origin && _sources.ContainsKey(id)).ToList();
                _strictest = Markings.Strictest([_strictest, _sources[piece.Origin!.Value].Marking, .. chain.Select(id => _sources[id].Marking)]);
                var further = string.Join(", ", chain.Select(id => _sources[id].Title).Order(StringComparer.Ordinal));
                return $"The claim comes from “{_sources[piece.Origin.Value].Title}”{(further.Length > 0 ? $", which rests on {further}" : "")}.";
        }
    }

    private ReportContradiction Contradiction(Contradiction contradiction)
    {
        var (one, other) = (Side(contradiction.One), Side(contradiction.Other));
        return new ReportContradiction(contradiction.About, contradiction.State, contradiction.Resolution, one, other, Take(Markings.Strictest(contradiction.Marking, one.Marking, other.Marking), null));
    }

    private ReportSide Side(Guid id)
    {
        if (_facts.Findings.Concat(_facts.Others).FirstOrDefault(finding => finding.Key == id) is { } finding)
        {
            return new ReportSide(_numbers.TryGetValue(id, out var number) && IsShown(finding) ? number : null, finding.Statement, finding.State, WeightOf(id), finding.Incident is { } drill && _incidents[drill].Exercise, Take(finding.Marking, finding.Incident));
        }

        var piece = _facts.Evidence.First(piece => piece.Key == id);
        return new ReportSide(null, $"{(piece.Quote is null ? "" : $"“{piece.Quote}” ")}({GradeOf(piece)}, {_sources[piece.Source].Title})", null, null, false, Take(Markings.Strictest(piece.Marking, _sources[piece.Source].Marking), null));
    }

    private ReportWeighing Weighing(Weighing weighing)
    {
        var answers = _facts.Weighings.Answers.Where(answer => answer.Weighing == weighing.Id).OrderBy(answer => answer.Recorded).ThenBy(answer => answer.Id).ToList();
        var ids = answers.Select(answer => answer.Id).ToHashSet();
        var bearings = _facts.Weighings.Bearings.Where(bearing => ids.Contains(bearing.Answer)).OrderBy(bearing => bearing.Recorded).ThenBy(bearing => bearing.Id).ToList();
        var cells = bearings.DistinctBy(bearing => (bearing.Answer, bearing.Item)).ToDictionary(bearing => (bearing.Answer, bearing.Item), bearing => bearing.Consistency);
        _strictest = Markings.Strictest([_strictest, .. bearings.Select(bearing => bearing.Marking)]);
        var weighed = bearings.Select(bearing => bearing.Item).Distinct().Select(item =>
        {
            var row = answers.Select(answer => cells.GetValueOrDefault((answer.Id, item))).ToRows();
            return new ReportWeighed(Side(item), row, Weighed.Of(row));
        }).ToRows();
        return new ReportWeighing(
            weighing.Question,
            weighing.Note,
            weighing.Incident is { } incident && incident != _facts.Incident?.Id ? Title(_incidents[incident]) : null,
            weighing.Incident is { } drill && _incidents[drill].Exercise,
            answers.Select((answer, at) => new ReportAnswer(
                answer.Statement, Weighed.Against([.. weighed.Select(row => row.Cells[at])]), answer.Likelihood, answer.Confidence, answer.Reason, Take(answer.Marking, weighing.Incident))).ToRows(),
            weighed,
            Take(weighing.Marking, weighing.Incident));
    }

    /// <summary>By party; under each word what became of it.</summary>
    private IEnumerable<ReportWord> Words()
    {
        var present = _facts.Word.Assertions.Select(assertion => assertion.Id).ToHashSet();
        var later = _facts.Word.Assertions.Where(assertion => assertion.Earlier is { } earlier && present.Contains(earlier)).ToLookup(assertion => assertion.Earlier!.Value);

        ReportSaid Said(Assertion assertion) => new(
            assertion.Statement,
            assertion.Course,
            assertion.Said is { } when ? WhenWords.Of(when, _zone) : "at a time that nobody has noted",
            assertion.Quote,
            assertion.Source is { } cited ? Cite(cited) : null,
            assertion.Source is { } source ? _sources[source].Title : null,
            assertion.Finding is { } finding && _facts.Findings.FirstOrDefault(other => other.Id == finding) is { } shown && IsShown(shown) ? _numbers[shown.Key] : null,
            assertion.Incident is { } drill && _incidents[drill].Exercise,
            Take(Markings.Strictest(assertion.Marking, assertion.Source is { } marked ? _sources[marked].Marking : Marking.Clear), assertion.Incident),
            Assertion.InOrder(later[assertion.Id]).Select(Said).ToRows());

        return _facts.Word.Assertions
            .Where(assertion => assertion.Earlier is not { } earlier || !present.Contains(earlier))
            .GroupBy(assertion => assertion.Party)
            .Select(said => (said.Key, Party: Name(said.Key)!, said))
            .OrderBy(word => word.Party, StringComparer.Ordinal)
            .ThenBy(word => word.Key)
            .Select(word => new ReportWord(word.Party, Assertion.InOrder(word.said).Select(Said).ToRows()));
    }

    private ReportAsk Ask(Ask ask) => new(
        ask.Question,
        string.Join(", ", new[] { Name(ask.Party), ask.Whom }.OfType<string>()) is { Length: > 0 } whom ? whom : null,
        ask.Due is { } due ? Instant(due) : null,
        ask.Chased ?? 0,
        Take(ask.Marking, ask.Incident));

    private Unsaid? Unsaid(Finding finding)
    {
        if (WhyNotToSay(finding) is not { } why)
        {
            return null;
        }

        Take(finding.Marking, finding.Incident);
        return new Unsaid(_numbers[finding.Key], finding.Statement, why, IsShown(finding));
    }

    private IEnumerable<ReportEvent> Events() => _facts.Events
        .OrderBy(happening => happening.OrderTicks).ThenBy(happening => happening.When.Latest ?? DateTimeOffset.MaxValue).ThenBy(happening => happening.Id)
        .Select((happening, index) => new ReportEvent(
            index + 1,
            happening.EventKind,
            WhenWords.Of(happening.When, _zone),
            happening.Title,
            Names(happening.Parties),
            happening.Detail,
            Notes(happening.Key, ReportEvent.AnchorOf(index + 1)),
            Take(happening.Marking, happening.Incident)));

    /// <summary>What was cited, in the order of citing, each followed to the end of what it rests on.</summary>
    private IEnumerable<ReportSource> Sources()
    {
        var links = _facts.Links.ToLookup(link => link.Source);
        var open = new Queue<Id<Source>>(_cited.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        var found = new List<SourceFacts>();
        while (open.TryDequeue(out var id))
        {
            found.Add(_sources[id]);
            foreach (var below in links[id].OrderBy(link => link.Id).Select(link => link.On).Where(below => !_cited.ContainsKey(below)))
            {
                Cite(below);
                open.Enqueue(below);
            }
        }

        return found.Select(source => new ReportSource(
            _cited[source.Id],
            source.Title,
            Name(source.Publisher),
            source.Published is { } published ? WhenWords.Of(published, _zone) : null,
            source.Retrieved is { } retrieved ? WhenWords.Of(retrieved, _zone) : null,
            source.Address,
            source.Letter,
            source.Reason,
            source.MachineGenerated,
            source.NotRead,
            links[source.Id].OrderBy(link => _cited[link.On]).Select(Link).ToRows(),
            Take(source.Marking, null)));
    }

    private ReportLink Link(RestsOn link)
    {
        Take(link.Marking, null);
        return new ReportLink(_cited[link.On], _sources[link.On].Title, link.How, link.Reason);
    }

    private bool IsShown(Finding finding) => _parts.Contains(finding.State == FindingState.Open ? ReportPart.Questions : ReportPart.Findings);

    private string? WhyNotToSay(Finding finding) => Grounding.WhyNotToSay(finding.State, [.. _evidence[finding.Key].Where(piece => piece.Direction == Direction.For).Select(GradeOf)]);

    private Weight WeightOf(Guid subject) => Weight.Of([.. _evidence[subject]], _letters, _independence);

    private Grade GradeOf(Evidence piece) => new(_letters[piece.Source], piece.Credibility);

    private int Cite(Id<Source> source)
    {
        if (!_cited.TryGetValue(source, out var number))
        {
            _cited[source] = number = _cited.Count + 1;
        }

        return number;
    }

    /// <summary>The effective marking of something that now stands in the report.</summary>
    private Marking Take(Marking own, Id<Incident>? container)
    {
        var incident = container is { } id ? _incidents[id] : null;
        _exercise |= incident?.Exercise ?? false;
        var effective = Markings.Strictest(own, incident?.Marking ?? Marking.Clear);
        _strictest = Markings.Strictest(_strictest, effective);
        return effective;
    }

    private string Title(Incident incident)
    {
        Take(incident.Marking, null);
        return incident.Title;
    }

    private string? Name(Id<Party>? party)
    {
        if (party is not { } id || !_parties.TryGetValue(id, out var facts))
        {
            return null;
        }

        Take(facts.Marking, null);
        return facts.Name;
    }

    private Rows<string> Names(IEnumerable<Id<Party>> parties) => parties.Select(party => Name(party)).OfType<string>().Order(StringComparer.Ordinal).ToRows();

    private string Instant(DateTimeOffset time) => WhenWords.Of(When.At(time, Precision.Minute), _zone);
}

using System.Globalization;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using static IncidentBoard.Core.Views.Reports.PaperInline;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Says a report in lines and tables.</summary>
internal sealed class ReportPaper
{
    private const int LongestGlimpse = 160;

    /// <summary>How many answers stand beside each other: with more of them a column of a page is too narrow to read.</summary>
    private const int MostAnswersBeside = 4;

    private readonly Report _report;
    private readonly List<PaperBlock> _blocks = [];

    public ReportPaper(Report report) => _report = report;

    public Paper Paper
    {
        get
        {
            Write();
            return new Paper(
                _report.Title,
                _report.Marking,
                _report.Exercise,
                AllDrill,
                _report.Incident is null ? "Report on findings" : "Incident report",
                AsOf(_report.AsOf, _report.Zone),
                $"For readers up to {_report.Ceiling.Label()}. Whatever is marked more strictly is not in it.",
                _blocks.ToRows(),
                _report.Notes.Select(Note).ToRows());
        }
    }

    private void Write()
    {
        if (_report.Incident is { } incident)
        {
            Add(Head(incident));
        }

        Part("Where each party stands", _report.Cards, Cards);
        Part("What we know, and how", _report.Groups, Groups);
        Part("What cannot both be true", _report.Contradictions, contradictions => contradictions.Select(Contradiction).ToList().ForEach(_blocks.AddRange));
        Part("Which answer holds", _report.Weighings, Weighings);
        Part("What those concerned said themselves", _report.Words, Words);
        Questions();
        Part("Do not say", _report.Unsaid, Unsaid);
        Part("What happened when", _report.Events, Events);
        Part("Sources", _report.Sources, Sources);
        if (_blocks.Count == 0 || (_report.Incident is not null && _blocks.Count == 1))
        {
            Add(new PaperBlock.Paragraph([new Text("Nothing stands in the chosen parts.")], IsMuted: true));
        }

        if (_report.Notes.Count > 0)
        {
            Add(new PaperBlock.Paragraph([new Text(Key)], IsMuted: true));
        }
    }

    private const string Key =
        "How to read a grade: the letter says how far the source can be relied on (A completely, B usually, C fairly, D not usually, E not at all; F cannot be judged), the digit how far the claim can be believed "
        + "(1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable; 6 cannot be judged). Sources that rest on one and the same origin count as one origin.";

    private void Add(PaperBlock block) => _blocks.Add(block);

    private void Part<T>(string title, Rows<T> items, Action<Rows<T>> write)
    {
        if (items.Count > 0)
        {
            Add(new PaperBlock.Heading(2, [new Text(title)]));
            write(items);
        }
    }

    private static PaperBlock.Facts Head(ReportIncident incident) => Facts(
    [
        ("Kind", [new Text(incident.Kind)]),
        ("Severity", [new Sign($"sev-{incident.Severity[^1]}", incident.Severity)]),
        ("Phase", [new Text(incident.Phase)]),
        ("Happened", [new Text(incident.Happened)]),
        ("Affected", Listed(incident.Affected)),
        ("Root", Said(incident.Root)),
        ("Perhaps caused by", Listed(incident.Upstream)),
        ("Open to", incident.Restricted ? [new Text("its members only")] : []),
        ("Marking", [new Label(incident.Marking)]),
    ]);

    private void Cards(Rows<ReportCard> cards)
    {
        foreach (var card in cards)
        {
            Add(new PaperBlock.Heading(3, [new Text(card.Name)]));
            Add(new PaperBlock.Paragraph([.. CardSigns(card), .. card.IsUs ? [new Chip("us")] : Nothing, new Label(card.Marking)]));
            if (card.Headline is { } headline)
            {
                Add(new PaperBlock.Paragraph([new Strong(headline)]));
            }

            Lines(card.Body);
            var facts = Facts([("Owner", Said(card.Owner)), ("Next update by", Said(card.NextUpdateBy)), ("Decision wanted", Said(card.Decision))]);
            if (facts.Pairs.Count > 0)
            {
                Add(facts);
            }
        }
    }

    private static IEnumerable<PaperInline> CardSigns(ReportCard card)
    {
        if (card.Exposure is { } exposure)
        {
            var word = card.IsAffected ? $"Breached? {exposure.Label()}" : exposure == Exposure.Unknown ? "Exposure unknown" : exposure.Label();
            yield return new Sign($"exposure-{Lower(exposure)}", word);
        }

        if (card.Stance is { } stance)
        {
            yield return new Text("·");
            yield return new Sign($"stance-{Lower(stance)}", stance.Label());
        }
    }

    private void Groups(Rows<ReportGroup> groups)
    {
        if (_report.ShownFindings < _report.AllFindings)
        {
            Add(new PaperBlock.Paragraph([new Text(Invariant($"The latest {_report.ShownFindings} of {_report.AllFindings} findings."))], IsMuted: true));
        }

        foreach (var group in groups)
        {
            Add(new PaperBlock.Heading(3, [new Sign($"finding-{Lower(group.State)}", group.State.Label()), new Text(Number(group.Findings.Count))]));
            foreach (var finding in group.Findings)
            {
                Finding(finding, level: 4);
            }
        }
    }

    private void Finding(ReportFinding finding, int level)
    {
        Add(new PaperBlock.Heading(level, [new Text($"F{Number(finding.Number)}. {finding.Statement}"), .. finding.Notes.Select(note => new PaperInline.Note(note.Number, IsFirst: true))], finding.Anchor));
        Add(new PaperBlock.Paragraph(
        [
            new Sign($"finding-{Lower(finding.State)}", finding.State.Label()),
            new Text(string.Join(" · ", new[] { finding.Nature.Label(), finding.Weight.ToString(), finding.About.Count > 0 ? $"about {string.Join(", ", finding.About)}" : null, finding.IncidentTitle is { } title ? $"in {title}" : null }.OfType<string>())),
            .. finding.Exercise && !AllDrill ? [new Chip(Paper.ExerciseWord)] : Nothing,
            new Label(finding.Marking),
        ]));
        if (finding.PlainWords is { } plain)
        {
            Add(new PaperBlock.Paragraph([new Strong("In plain words:"), new Text(plain)]));
        }

        if (finding.Notes.Count > 0)
        {
            Add(new PaperBlock.Points(finding.Notes.Select(Evidence).ToRows()));
        }

        Lines(finding.Remark);
    }

    /// <summary>All of it belongs to a drill, so that no part of it needs to say so.</summary>
    private bool AllDrill => _report.Incident is { } incident ? incident.Exercise : _report.Exercise && _report.Findings.All(finding => finding.Exercise);

    private static Rows<PaperInline> Evidence(ReportNote note) =>
    [
        new Strong(note.Direction == Direction.For ? "For:" : "Against:"),
        .. note.Quote is { } quote ? [new Quote(Quoted(Glimpse(quote)))] : Nothing,
        new Text($"{note.SourceTitle}, {note.Grade}"),
        .. Natures(note.MachineGenerated, note.NotRead),
        new PaperInline.Note(note.Number, IsFirst: false),
    ];

    private IEnumerable<PaperBlock> Contradiction(ReportContradiction contradiction)
    {
        yield return new PaperBlock.Heading(3, [new Text(contradiction.About)]);
        yield return new PaperBlock.Paragraph([new Chip(contradiction.State == ContradictionState.Open ? "open" : "resolved"), .. contradiction.Resolution is { } resolution ? [new Text(resolution)] : Nothing, new Label(contradiction.Marking)]);
        yield return new PaperBlock.Table(contradiction.About, [("One side", 50), ("The other side", 50)], [new PaperLine(null, [Side(contradiction.One), Side(contradiction.Other)])]);
    }

    private Rows<PaperInline> Side(ReportSide side) =>
    [
        .. side.Number is { } number ? [new Link(ReportFinding.AnchorOf(number), $"F{Number(number)}.")] : Nothing,
        new Text(side.Text),
        .. side.State is { } state ? [new Sign($"finding-{Lower(state)}", state.Label())] : Nothing,
        .. side.Weight is { } weight ? [new Text(weight.ToString())] : Nothing,
        .. side.Exercise && !AllDrill ? [new Chip(Paper.ExerciseWord)] : Nothing,
    ];

    private void Weighings(Rows<ReportWeighing> weighings)
    {
        if (weighings.Count < _report.AllWeighings)
        {
            Add(new PaperBlock.Paragraph([new Text(Invariant($"The latest {weighings.Count} of {_report.AllWeighings} weighings."))], IsMuted: true));
        }

        foreach (var weighing in weighings)
        {
            Add(new PaperBlock.Heading(3, [new Text(weighing.Question)]));
            Add(new PaperBlock.Paragraph(
            [
                .. weighing.IncidentTitle is { } title ? [new Text($"in {title}")] : Nothing,
                .. weighing.Exercise && !AllDrill ? [new Chip(Paper.ExerciseWord)] : Nothing,
                new Label(weighing.Marking),
            ]));
            Lines(weighing.Note);
            foreach (var beside in Enumerable.Range(0, weighing.Answers.Count).Chunk(MostAnswersBeside))
            {
                Add(Matrix(weighing, beside));
            }

            if (weighing.Answers.Count == 0)
            {
                Add(new PaperBlock.Paragraph([new Text("Nobody has written down an answer yet.")], IsMuted: true));
            }
        }

        Add(new PaperBlock.Paragraph([new Text("Each judgement is a person's, and nothing is added up: the answer to keep is the one against which least speaks. What goes equally with every answer does not tell them apart. Words of likelihood are those of ICD 203.")], IsMuted: true));
    }

    /// <summary>Some of the answers side by side, and under each how everything goes with it.</summary>
    private PaperBlock.Table Matrix(ReportWeighing weighing, int[] beside)
    {
        const int what = 34, apart = 14;
        var answers = beside.Select(at => weighing.Answers[at]).ToList();
        return new PaperBlock.Table(
            weighing.Question,
            [("What is known", what), .. answers.Select(answer => (answer.Statement, (100 - what - apart) / answers.Count)), ("Does it tell them apart?", apart)],
            [
                .. weighing.Weighed.Select(row => new PaperLine(null, [Side(row.What), .. beside.Select(at => Cell(row.Cells[at].Label())), Cell(Tells(row.Diagnosticity))])),
                Line("What speaks against it", answer => answer.Against),
                Line("Likelihood", answer => answer.Likelihood.InWords()),
                Line("Confidence in that judgement", answer => string.Concat(answer.Confidence.Words(), answer.Reason is { } reason ? $": {reason}" : "")),
            ]);

        PaperLine Line(string name, Func<ReportAnswer, string> words) => new(null, [[new Strong(name)], .. answers.Select(answer => Cell(words(answer))), Cell("–")]);
    }

    private static Rows<PaperInline> Cell(string words) => [new Text(words)];

    private static string Tells(Diagnosticity diagnosticity) => diagnosticity switch
    {
        Diagnosticity.NotAssessed => "not judged for all answers yet",
        Diagnosticity.TellsApart => "yes",
        Diagnosticity.DoesNotTellApart => "no",
    };

    private void Words(Rows<ReportWord> words)
    {
        if (_report.ShownSaid < _report.AllSaid)
        {
            Add(new PaperBlock.Paragraph([new Text(Invariant($"The latest {_report.ShownSaid} of {_report.AllSaid} assertions."))], IsMuted: true));
        }

        foreach (var word in words)
        {
            Add(new PaperBlock.Heading(3, [new Text(word.Party)]));
            foreach (var said in word.Said)
            {
                Add(new PaperBlock.Points([Said(said), .. Later(said).Select(Said)]));
            }
        }
    }

    private static IEnumerable<ReportSaid> Later(ReportSaid said) => said.Later.SelectMany(later => Later(later).Prepend(later));

    private Rows<PaperInline> Said(ReportSaid said) =>
    [
        new Chip(said.Course.InWords()),
        new Strong(said.Statement),
        new Text($"· {said.When} ·"),
        .. said.Quote is { } quote ? [new Quote(Quoted(quote))] : Nothing,
        .. said.SourceTitle is { } source ? [new Text($"in {source}")] : (PaperInline[])[new Text("no source noted")],
        .. said.SourceNumber is { } cited && _report.Parts.Contains(ReportPart.Sources) ? [new Link(ReportSource.AnchorOf(cited), $"S{Number(cited)}")] : Nothing,
        .. said.Number is { } number ? [new Link(ReportFinding.AnchorOf(number), $"F{Number(number)}")] : Nothing,
        .. said.Exercise && !AllDrill ? [new Chip(Paper.ExerciseWord)] : Nothing,
        new Label(said.Marking),
    ];

    private void Questions()
    {
        if (_report.Questions.Count + _report.Asks.Count == 0)
        {
            return;
        }

        Add(new PaperBlock.Heading(2, [new Text("Open questions")]));
        foreach (var question in _report.Questions)
        {
            Finding(question, level: 3);
        }

        if (_report.Asks.Count > 0)
        {
            Add(new PaperBlock.Paragraph([new Strong("Asked, and not answered")]));
            Add(new PaperBlock.Points(_report.Asks.Select(Ask).ToRows()));
        }
    }

    private static Rows<PaperInline> Ask(ReportAsk ask) =>
    [
        new Text(string.Join(" · ", new[]
        {
            ask.Question,
            ask.Whom is { } whom ? $"asked of {whom}" : null,
            ask.Due is { } due ? $"due {due}" : null,
            ask.Chased > 0 ? Invariant($"asked again {ask.Chased} times") : null,
        }.OfType<string>())),
        new Label(ask.Marking),
    ];

    private void Unsaid(Rows<Unsaid> unsaid)
    {
        Add(new PaperBlock.Table("What nobody should say as it stands, and why", [("What cannot be supported as it stands", 60), ("Why", 40)], unsaid.Select(item => new PaperLine(null,
        [
            [.. item.IsShown ? [new Link(ReportFinding.AnchorOf(item.Number), $"F{Number(item.Number)}.")] : Nothing, new Text(item.Statement)],
            [new Text(item.Why)],
        ])).ToRows()));
    }

    private void Events(Rows<ReportEvent> events)
    {
        if (events.Count < _report.AllEvents)
        {
            Add(new PaperBlock.Paragraph([new Text(Invariant($"The latest {events.Count} of {_report.AllEvents} events."))], IsMuted: true));
        }

        Add(new PaperBlock.Table("What happened when", [("When", 28), ("What", 50), ("Who", 22)], events.Select(happening => new PaperLine(happening.Anchor,
        [
            [new Text(happening.When)],
            [
                new Strong(happening.Title),
                .. happening.Notes.Select(note => new PaperInline.Note(note.Number, IsFirst: true)),
                .. happening.Detail is { } detail ? [new Text($"\n{detail}")] : Nothing,
                new Text($"\n{happening.Kind.Label()}"),
                .. happening.Marking > (_report.Incident?.Marking ?? Marking.Clear) ? [new Label(happening.Marking)] : Nothing,
            ],
            [new Text(string.Join(", ", happening.Parties))],
        ])).ToRows()));
    }

    private void Sources(Rows<ReportSource> sources) =>
        Add(new PaperBlock.Table("Sources", [("No.", 9), ("Source", 35), ("Letter", 28), ("Rests on", 28)], sources.Select(source => new PaperLine(source.Anchor,
        [
            [new Text($"S{Number(source.Number)}")],
            [
                new Strong(source.Title),
                new Text(string.Concat(
                    "\n",
                    string.Join(" · ", new[] { source.Publisher, source.Published is { } published ? $"published {published}" : null, source.Retrieved is { } retrieved ? $"retrieved {retrieved}" : null, source.Address }.OfType<string>()))),
                .. Natures(source.MachineGenerated, source.NotRead),
                new Label(source.Marking),
            ],
            [new Strong(source.Letter.ToString()), new Text($"{Grade.InWords(source.Letter)}{(source.Reason is { } reason ? $". {reason}" : "")}")],
            source.RestsOn.Count == 0 ? [new Text("–")] : source.RestsOn.SelectMany((link, index) => Link(link, index > 0)).ToRows(),
        ])).ToRows()));

    private static IEnumerable<PaperInline> Link(ReportLink link, bool further) =>
    [
        .. further ? [new Text("\n")] : Nothing,
        new Link(ReportSource.AnchorOf(link.Number), $"S{Number(link.Number)}"),
        new Text($"{link.How.Words()}{(link.Reason is { } reason ? $": {reason}" : "")}"),
    ];

    private PaperNote Note(ReportNote note)
    {
        var source = string.Join(", ", new[] { note.SourceTitle, note.Publisher, note.Published is { } published ? $"published {published}" : null, note.Address }.OfType<string>());
        return new PaperNote(
            note.Number,
            [
                .. note.Quote is { } quote ? [new Quote(Quoted(quote))] : (PaperInline[])[new Text("No quote was kept.")],
                .. _report.Parts.Contains(ReportPart.Sources) ? [new Link(ReportSource.AnchorOf(note.SourceNumber), $"S{Number(note.SourceNumber)}.")] : Nothing,
                new Text($"{source}. {note.Grade}: {note.Grade.Words}. {note.Origin}{(note.Remark is { } remark ? $" {remark}" : "")}"),
                .. Natures(note.MachineGenerated, note.NotRead),
                new Label(note.Marking),
            ],
            note.About);
    }

    /// <summary>Text of several lines as a paragraph for each; empty ones are left out.</summary>
    private void Lines(string? text)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(new PaperBlock.Paragraph([new Text(line)]));
        }
    }

    private static PaperBlock.Facts Facts((string Name, Rows<PaperInline> Value)[] pairs) => new(pairs.Where(pair => pair.Value.Count > 0).ToRows());

    private static Rows<PaperInline> Said(string? text) => text is null ? [] : [new Text(text)];

    private static Rows<PaperInline> Listed(Rows<string> names) => names.Count == 0 ? [] : [new Text(string.Join(", ", names))];

    private static PaperInline[] Nothing => [];

    private static IEnumerable<PaperInline> Natures(bool machineGenerated, bool notRead) =>
        [.. machineGenerated ? [new Chip("machine-generated")] : Nothing, .. notRead ? [new Chip("not read by us")] : Nothing];

    private static string Quoted(string text) => $"“{text}”";

    /// <summary>The beginning of a long quote; the whole of it stands in its note.</summary>
    private static string Glimpse(string quote)
    {
        if (quote.Length <= LongestGlimpse)
        {
            return quote;
        }

        var end = quote.LastIndexOf(' ', LongestGlimpse);
        end = end > 0 ? end : char.IsHighSurrogate(quote[LongestGlimpse - 1]) ? LongestGlimpse - 1 : LongestGlimpse;
        return $"{quote[..end].TrimEnd()} …";
    }

    private static string AsOf(DateTimeOffset time, TimeZoneInfo zone)
    {
        var utc = $"As of {time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC";
        var here = TimeZoneInfo.ConvertTime(time, zone);
        return here.Offset == TimeSpan.Zero ? utc : $"{utc} ({here.ToString(here.Date == time.UtcDateTime.Date ? "HH:mm" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} {zone.Id})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

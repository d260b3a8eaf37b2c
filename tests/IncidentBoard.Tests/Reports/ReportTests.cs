using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reports;
using IncidentBoard.Findings;
using IncidentBoard.Incidents;
using IncidentBoard.Sources;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;

namespace IncidentBoard.Tests.Reports;

/// <summary>What stands in a report, for whom, and what does not.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task a_ceiling_leaves_out_what_is_marked_above_it_and_says_so_to_the_one_who_composes()
    {
        await using var board = await TestBoard.OpenAsync();
        var open = await board.FindingAsync("The vendor was breached", Marking.Green);
        var hidden = await board.FindingAsync("The key was ours", Marking.AmberStrict);
        await board.MakeAsync(board.Analyst, An.Evidence(hidden, await board.SourceAsync("Call with counsel")));

        var composed = await board.ReportAsync(board.Commander, [open, hidden], Marking.Green);

        Assert.Equal(["The vendor was breached"], composed.Report!.Findings.Select(finding => finding.Statement));
        Assert.Equal(["1 finding", "1 piece of evidence", "1 source"], composed.Withheld);
        Assert.Equal(Marking.Green, composed.Report.Marking);
    }

    [Fact]
    public async Task nobody_composes_above_his_own_clearance_or_learns_that_there_is_something()
    {
        await using var board = await TestBoard.OpenAsync();
        var open = await board.FindingAsync("The vendor was breached", Marking.Green);
        var hidden = await board.FindingAsync("The key was ours", Marking.AmberStrict);

        var composed = await board.ReportAsync(board.Viewer, [open, hidden], Marking.AmberStrict);

        Assert.Equal(Marking.Green, composed.Ceiling);
        Assert.Equal(["The vendor was breached"], composed.Report!.Findings.Select(finding => finding.Statement));
        Assert.Empty(composed.Withheld);
        Assert.Null((await board.ReportAsync(board.Viewer, [hidden])).Title);
    }

    [Fact]
    public async Task what_a_person_reads_by_name_does_not_go_on_paper()
    {
        await using var board = await TestBoard.OpenAsync();
        var red = await board.FindingAsync("Only two people know this", Marking.Red);
        var reader = board.Board.Readers.Find(board.Analyst.Person)!;

        var composed = await board.ReportAsync(reader, [red]);

        Assert.Equal("Only two people know this", composed.Title);
        Assert.Null(composed.Report);
        Assert.Equal(["1 finding"], composed.Withheld);
    }

    [Fact]
    public async Task a_report_bears_the_strictest_marking_of_what_stands_in_it_and_of_nothing_else()
    {
        await using var board = await TestBoard.OpenAsync();
        var plain = await board.FindingAsync("The vendor was breached", Marking.Clear);
        var cited = await board.FindingAsync("The vendor says so itself", Marking.Clear);
        await board.MakeAsync(board.Analyst, new AddEvidence([.. An.Evidence(cited, await board.SourceAsync("Notice", marking: Marking.Amber)).Values, new("marking", "Clear")]));

        Assert.Equal(Marking.Clear, (await board.ReportAsync(board.Commander, [plain])).Report!.Marking);
        Assert.Equal(Marking.Amber, (await board.ReportAsync(board.Commander, [plain, cited])).Report!.Marking);
        Assert.Equal(Marking.Clear, (await board.ReportAsync(board.Commander, [plain, cited], null, ReportPart.Timeline)).Report!.Marking);
    }

    [Fact]
    public async Task a_paper_for_lower_readers_is_the_same_to_the_byte_whether_or_not_there_is_more_that_they_may_not_see()
    {
        await using var plain = await WorldAsync(secret: false);
        await using var secret = await WorldAsync(secret: true);
        var (here, there) = (await PapersAsync(plain), await PapersAsync(secret));

        Assert.Equal(ReportFormats.All.Count, here.Count);
        Assert.Equal(here, there);
        Assert.NotEmpty((await secret.ReportAsync(secret.Commander, await IncidentOfAsync(secret), Marking.Green)).Withheld);
    }

    [Fact]
    public async Task every_footnote_leads_to_its_quote_and_source_and_back_to_its_statement()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var report = (await board.ReportAsync(board.Commander, await IncidentOfAsync(board))).Report!;
        var paper = Paper.Of(report);

        Assert.True(report.Notes.Count > 40, $"Only {report.Notes.Count} notes were looked at.");
        Assert.Equal(Enumerable.Range(1, report.Notes.Count), report.Notes.Select(note => note.Number));
        Assert.Equal(paper.Notes.Select(note => note.Number), Lines(paper).SelectMany(line => line).OfType<PaperInline.Note>().Where(note => note.IsFirst).Select(note => note.Number));
        var anchors = Anchors(paper).ToHashSet();
        Assert.All(paper.Notes, note => Assert.Contains(note.Back, anchors));
        Assert.All(Lines(paper).SelectMany(line => line).OfType<PaperInline.Link>(), link => Assert.Contains(link.Anchor, anchors));
        Assert.All(report.Notes, note => Assert.Contains(report.Sources, source => source.Number == note.SourceNumber && source.Title == note.SourceTitle));
        Assert.All(report.Notes.Where(note => note.Quote is not null), note => Assert.Contains(paper.Notes[note.Number - 1].Line, inline => inline is PaperInline.Quote quote && quote.Words.Contains(note.Quote!, StringComparison.Ordinal)));
        Assert.All(report.Findings, finding => Assert.All(finding.Notes, note => Assert.Equal(finding.Anchor, note.About)));
    }

    [Fact]
    public async Task the_sources_are_followed_to_the_end_of_what_they_rest_on()
    {
        await using var board = await TestBoard.OpenAsync();
        var (article, story, memo) = (await board.SourceAsync("Article"), await board.SourceAsync("Story"), await board.SourceAsync("Memo"));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", article.ToString()), new("on", story.ToString()), new("how", "Stated")]));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", story.ToString()), new("on", memo.ToString()), new("how", "Inferred"), new("reason", "Same figures")]));
        var finding = await board.FindingAsync("Something was taken");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, article, origin: story));

        var report = (await board.ReportAsync(board.Commander, [finding])).Report!;

        Assert.Equal(["Article", "Story", "Memo"], report.Sources.Select(source => source.Title));
        Assert.Equal((3, RestingHow.Inferred, "Same figures"), report.Sources[1].RestsOn.Select(link => (link.Number, link.How, link.Reason!)).Single());
        Assert.Contains("“Story”, which rests on Memo", report.Notes.Single().Origin, StringComparison.Ordinal);
        Assert.Equal("B2 · 1 origin", report.Findings.Single().Weight.ToString());
    }

    [Theory]
    [InlineData(Reliability.B, 2, FindingState.Claimed, null)]
    [InlineData(Reliability.C, 3, FindingState.Claimed, null)]
    [InlineData(Reliability.B, 2, FindingState.Refuted, "the finding is refuted")]
    [InlineData(Reliability.B, 2, FindingState.Open, "the finding is an open question")]
    [InlineData(Reliability.D, 2, FindingState.Claimed, "nothing better than D2 stands behind it (not usually reliable, probably true)")]
    [InlineData(Reliability.B, 4, FindingState.Claimed, "nothing better than B4 stands behind it (usually reliable, doubtful)")]
    public async Task what_cannot_be_supported_is_listed_with_the_reason(Reliability letter, int digit, FindingState state, string? why)
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Data was taken");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Article", letter), digit));
        if (state != FindingState.Claimed)
        {
            await board.MakeAsync(board.Commander, An.State(finding, state));
        }

        var report = (await board.ReportAsync(board.Commander, [finding])).Report!;

        Assert.Equal(why is null ? [] : [why], report.Unsaid.Select(unsaid => unsaid.Why));
        Assert.Equal(why, report.Findings.Single().WhyNotToSay);
    }

    [Fact]
    public async Task a_finding_behind_which_nothing_stands_is_not_to_be_said_and_plain_words_stand_where_there_are_some()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Exfiltration of credentials is asserted");
        await board.MakeAsync(board.Analyst, new EditFinding(finding, [new("plainWords", "Somebody says that passwords were taken.", 1)]));

        var report = (await board.ReportAsync(board.Commander, [finding])).Report!;

        Assert.Equal(["nothing stands behind it"], report.Unsaid.Select(unsaid => unsaid.Why));
        Assert.Equal("Somebody says that passwords were taken.", report.Findings.Single().PlainWords);
        Assert.Contains(Lines(Paper.Of(report)), line => line.Contains(new PaperInline.Text("Somebody says that passwords were taken.")));
    }

    [Fact]
    public async Task a_contradiction_is_shown_with_its_other_side_even_when_that_was_not_chosen_and_open_ones_come_first()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other, third) = (await board.FindingAsync("It was March"), await board.FindingAsync("It was April"), await board.FindingAsync("It was May"));
        var resolved = await board.MakeAsync(board.Analyst, new AddContradiction([new("one", one.ToString()), new("other", third.ToString()), new("about", "March or May?")]));
        await board.MakeAsync(board.Analyst, new AddContradiction([new("one", other.ToString()), new("other", one.ToString()), new("about", "March or April?")]));
        await board.MakeAsync(board.Commander, new ResolveContradiction(new(resolved), "The first: the vendor says so."));

        var contradictions = (await board.ReportAsync(board.Commander, [one])).Report!.Contradictions;

        Assert.Equal(["March or April?", "March or May?"], contradictions.Select(contradiction => contradiction.About));
        Assert.Equal((null, "It was April"), (contradictions[0].One.Number, contradictions[0].One.Text));
        Assert.Equal((1, "It was March"), (contradictions[0].Other.Number, contradictions[0].Other.Text));
    }

    [Fact]
    public async Task a_member_reports_on_a_restricted_incident_and_nobody_else_does()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("restricted", "true")]));
        var member = board.Board.Readers.Find(board.Commander.Person)!;

        var report = (await board.ReportAsync(member, incident)).Report!;

        Assert.True(report.Incident!.Restricted);
        Assert.Null((await board.ReportAsync(board.Administrator, incident)).Title);
    }

    [Fact]
    public async Task an_incident_above_the_ceiling_leaves_nothing_of_its_report()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));

        var composed = await board.ReportAsync(board.Commander, incident, Marking.Green);

        Assert.Null(composed.Report);
        Assert.Equal(Marking.AmberStrict, composed.Floor);
        Assert.Contains("1 incident", composed.Withheld);
    }

    [Fact]
    public async Task the_report_of_a_drill_says_so_in_every_format()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("exercise", "true")]));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "It is a drill"), new("incident", incident.ToString())]));

        var report = (await board.ReportAsync(board.Commander, incident)).Report!;

        Assert.True(report.Exercise);
        Assert.All(ReportFormats.All, format => Assert.Contains("_EXERCISE_", PaperFileName.Of(report, format), StringComparison.Ordinal));
        Assert.All(ReportFormats.All, format => Assert.Contains("EXERCISE", Written.Text(format, report), StringComparison.Ordinal));
        Assert.Equal((true, "A drill: nothing here is real."), (Paper.Of(report).IsDrill, Paper.Of(report).ExerciseWords));

        // What is chosen of a drill and of something real is told apart on the same paper.
        var mixed = Paper.Of((await board.ReportAsync(board.Commander, [report.Findings.Single().Id, await board.FindingAsync("It is real")])).Report!);
        Assert.Equal((true, false), (mixed.Exercise, mixed.IsDrill));
        Assert.Single(Lines(mixed), line => line.Contains(new PaperInline.Chip("EXERCISE")));
    }

    [Fact]
    public async Task times_are_told_in_words_and_in_the_zone_of_the_reader_by_name()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        await board.MakeAsync(board.Analyst, new AddEvent([new("title", "Vendor breached"), new("incident", incident.ToString()), new("kind", "Compromise"), new("when", "../2026-04-05")]));
        await board.MakeAsync(board.Analyst, new AddEvent([new("title", "We were told"), new("incident", incident.ToString()), new("kind", "Disclosure"), new("when", "2026-04-05T18:04Z")]));

        var composed = await board.Board.ReadAsync(board.Commander, new IncidentBoard.Reports.ComposeReport(incident, [], null, Report.AllParts, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

        Assert.Equal(["before 5 April 2026", "5 April 2026, 20:04 (Europe/Paris)"], composed.Report!.Events.Select(happening => happening.When).Where(when => !when.Contains("11:00", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("As of 6 April 2026, 09:00 UTC (11:00 Europe/Paris)", Paper.Of(composed.Report).AsOf);
    }

    [Fact]
    public async Task what_those_concerned_said_stands_in_it_with_what_became_of_their_word_and_where_it_is_written()
    {
        await using var board = await TestBoard.OpenAsync();
        var mercor = await board.PartyAsync("Mercor");
        var (incident, finding) = (await board.IncidentAsync(mercor), await board.FindingAsync("Data was exposed"));
        var notice = await board.SourceAsync("Notice of Mercor", marking: Marking.AmberStrict);
        var first = await SayAsync(board, mercor, "No data was exposed", "Made", new("said", "2026-04-01"), new("source", notice.ToString()), new("quote", "no data of anybody"), new("finding", finding.ToString()));
        await SayAsync(board, mercor, "No customer's data was exposed", "Narrowed", new("earlier", first), new("said", "2026-04-05"), new("incident", incident.ToString()));
        await SayAsync(board, await board.PartyAsync("Meta"), "We paused our work", "Made", new FieldValue("incident", incident.ToString()));
        await SayAsync(board, mercor, "We move to new offices", "Made");

        var report = (await board.ReportAsync(board.Commander, incident)).Report!;
        Assert.Equal(["Mercor", "Meta"], report.Words.Select(word => word.Party));
        var said = report.Words[0].Said.Single();
        Assert.Equal(("No data was exposed", "1 April 2026", "no data of anybody", "Notice of Mercor"), (said.Statement, said.When, said.Quote, said.SourceTitle));
        Assert.Equal((AssertionCourse.Narrowed, "No customer's data was exposed", null), (said.Later.Single().Course, said.Later.Single().Statement, said.Later.Single().SourceTitle));
        Assert.Equal("Notice of Mercor", report.Sources.Single(source => source.Number == said.SourceNumber).Title);

        var chosen = (await board.ReportAsync(board.Commander, [finding])).Report!;
        Assert.Equal((1, "Mercor"), (chosen.Words.Single().Said.Single().Number, chosen.Words.Single().Party));
        Assert.Equal(2, chosen.ShownSaid);
        foreach (var format in ReportFormats.All.Where(format => format is not FindingsCsv))
        {
            var text = Written.Text(format, report);
            Assert.All(["No customer's data was exposed", "narrowed", "no data of anybody"], words => Assert.Contains(words, Plain(text), StringComparison.Ordinal));
            Assert.DoesNotContain("new offices", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_weighing_stands_in_it_as_its_matrix_with_words_of_likelihood_and_confidence()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        var finding = await board.FindingAsync("The sign-ins came from one address");
        var piece = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Log")));
        var weighing = await WeighAsync(board, incident, Marking.AmberStrict, finding.Value, "By the sign-in", "By a worker", "By a component", "By a partner", "By nobody");
        await board.MakeAsync(board.Analyst, new AddWeighed(new(weighing), piece));

        var report = (await board.ReportAsync(board.Commander, incident)).Report!;
        var weighed = report.Weighings.Single();
        Assert.Equal(("Which way in?", 5, 2), (weighed.Question, weighed.Answers.Count, weighed.Weighed.Count));
        Assert.Equal(["1 strongly inconsistent; 1 not assessed", "nothing judged yet"], weighed.Answers.Select(answer => answer.Against).Distinct());
        Assert.Equal((Likelihood.Unlikely, Confidence.Low, "One log only"), (weighed.Answers[0].Likelihood, weighed.Answers[0].Confidence, weighed.Answers[0].Reason));
        Assert.Contains("“as it was said” (B2, Log)", weighed.Weighed[1].What.Text, StringComparison.Ordinal);

        // What weighs something of a drill as well is no part of the paper of a breach.
        var drill = await board.IncidentAsync(await board.PartyAsync("Played vendor"), "A drill");
        await board.MakeAsync(board.Commander, new EditIncident(drill, [new("exercise", "true")]));
        var played = await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Played"), new("incident", drill.ToString())]));
        var own = await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Real"), new("incident", incident.ToString())]));
        var mixed = await WeighAsync(board, null, Marking.AmberStrict, own, "This", "That");
        Assert.Equal(2, (await board.ReportAsync(board.Commander, incident)).Report!.Weighings.Count);
        await board.MakeAsync(board.Analyst, new AddWeighed(new(mixed), played));
        Assert.Equal((1, false), (await board.ReportAsync(board.Commander, incident)).Report is { } real ? (real.Weighings.Count, real.Exercise) : default);
        var row = (await board.Board.ReadAsync(board.Analyst, new ShowWeighing(new(mixed), false))).Weighing!.Weighed.Single(row => row.Id == played);
        Assert.True(row.Exercise);

        // A finding that belongs to no incident brings the weighing along as well; parts that are not chosen stay away.
        Assert.Equal("Which way in?", (await board.ReportAsync(board.Commander, [finding])).Report!.Weighings.Single().Question);
        Assert.Empty((await board.ReportAsync(board.Commander, incident, null, ReportPart.Timeline)).Report!.Weighings);
        var tables = Paper.Of(report).Blocks.OfType<PaperBlock.Table>().Where(table => table.Title == "Which way in?").ToList();
        Assert.Equal([["What is known", "By the sign-in", "By a worker", "By a component", "By a partner", "Does it tell them apart?"], ["What is known", "By nobody", "Does it tell them apart?"]], tables.Select(table => table.Columns.Select(column => column.Name)));
        Assert.All(tables, table => Assert.All(table.Lines, line => Assert.Equal(table.Columns.Count, line.Cells.Count)));
        Assert.All(tables.SelectMany(table => table.Columns), column => Assert.Contains($".w{column.Width} ", System.Text.Encoding.UTF8.GetString(new ReportHtml().Write(report)), StringComparison.Ordinal));
        foreach (var format in ReportFormats.All.Where(format => format is not FindingsCsv))
        {
            Assert.All(["Which way in?", "By a component", "Strongly inconsistent", "unlikely (20–45 %)", "One log only"], words => Assert.Contains(words, Plain(Written.Text(format, report)), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task words_and_weighings_above_the_ceiling_are_left_out_counted_for_the_one_who_composes_and_raise_no_marking()
    {
        await using var board = await TestBoard.OpenAsync();
        var vendor = await board.PartyAsync("Vendor", marking: Marking.Green);
        var finding = await board.FindingAsync("Known to many", Marking.Green);
        await SayAsync(board, vendor, "It was not us", "Made", new("finding", finding.ToString()), new("marking", "Green"));
        var hidden = await SayAsync(board, vendor, "It was us", "Made", new("finding", finding.ToString()), new("marking", "Amber"));
        await SayAsync(board, vendor, "Perhaps it was us", "Narrowed", new("earlier", hidden), new("finding", finding.ToString()), new("marking", "Green"));
        await WeighAsync(board, null, Marking.Amber, finding.Value, "This", "That");

        var composed = await board.ReportAsync(board.Commander, [finding], Marking.Green);
        Assert.Equal(["It was not us"], composed.Report!.Words.Single().Said.Select(said => said.Statement));
        Assert.Empty(composed.Report.Weighings);
        Assert.Equal(Marking.Green, composed.Report.Marking);
        Assert.Equal(["1 weighing", "2 answers", "2 assertions"], composed.Withheld);
        Assert.Equal(Marking.Amber, (await board.ReportAsync(board.Commander, [finding])).Report!.Marking);
    }

    /// <summary>Words as they are read, whatever a format writes in their place.</summary>
    private static string Plain(string text) => System.Net.WebUtility.HtmlDecode(text).Replace("\\", "", StringComparison.Ordinal);

    private static async Task<string> SayAsync(TestBoard board, Id<Core.Parties.Party> party, string statement, string course, params FieldValue[] more) =>
        (await board.MakeAsync(board.Analyst, new AddAssertion([new("party", party.ToString()), new("statement", statement), new("course", course), .. more]))).ToString("N");

    /// <summary>A question with its answers; the finding speaks strongly against the first.</summary>
    private static async Task<Guid> WeighAsync(TestBoard board, Id<Incident>? incident, Marking marking, Guid finding, params string[] answers)
    {
        var weighing = await board.MakeAsync(board.Analyst, new AddWeighing([new("question", "Which way in?"), new("incident", incident?.ToString()), new("marking", marking.ToString())]));
        var first = default(Guid?);
        foreach (var answer in answers)
        {
            board.Clock.Pass(TimeSpan.FromSeconds(1));
            var id = await board.MakeAsync(board.Analyst, new AddAnswer([new("weighing", weighing.ToString("N")), new("statement", answer), new("marking", marking.ToString())]));
            first ??= id;
        }

        await board.MakeAsync(board.Analyst, new AddWeighed(new(weighing), finding));
        await board.MakeAsync(board.Analyst, new JudgeBearing(new(first!.Value), finding, Consistency.StronglyInconsistent, Consistency.NotAssessed));
        await board.MakeAsync(board.Analyst, new EditAnswer(new(first.Value), [new("likelihood", "Unlikely"), new("confidence", "Low"), new("reason", "One log only")]));
        return weighing;
    }

    private static async Task<Dictionary<string, string>> PapersAsync(TestBoard board)
    {
        var report = (await board.ReportAsync(board.Commander, await IncidentOfAsync(board), Marking.Green)).Report!;
        return ReportFormats.All.ToDictionary(format => PaperFileName.Of(report, format), format => Convert.ToHexString(format.Write(report)));
    }

    /// <summary>The sample; in the secret one more that readers up to GREEN may not see is tied to what they do see.</summary>
    private static async Task<TestBoard> WorldAsync(bool secret)
    {
        var board = await TestBoard.WithSampleAsync();
        var incident = await IncidentOfAsync(board);
        var seen = (await board.ReportAsync(board.Viewer, incident)).Report!.Findings.First();
        var said = new Id<Assertion>(Guid.Parse(await SayAsync(board, await board.PartyAsync("Speaker", marking: Marking.Green), "It was not us", "Made", new("incident", incident.ToString()), new("marking", "Green"))));
        var weighing = await WeighAsync(board, incident, Marking.Green, seen.Id.Value, "This", "That");
        var until = board.Clock.GetUtcNow();
        if (secret)
        {
            var lab = await board.PartyAsync("CANARY lab", marking: Marking.Amber);
            var source = await board.SourceAsync("CANARY source", marking: Marking.Amber);
            var finding = new Id<Finding>(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "CANARY finding"), new("incident", incident.ToString()), new("marking", "Amber")])));
            await board.MakeAsync(board.Analyst, An.Evidence(seen.Id, source));
            await board.MakeAsync(board.Analyst, new AddContradiction([new("one", seen.Id.ToString()), new("other", finding.ToString()), new("about", "CANARY"), new("marking", "Clear")]));
            await board.MakeAsync(board.Analyst, new AddCard([new("incident", incident.ToString()), new("party", lab.ToString()), new("marking", "Clear")]));
            await board.MakeAsync(board.Analyst, new AddAssertion([new("party", lab.ToString()), new("statement", "CANARY word of a hidden party"), new("incident", incident.ToString()), new("marking", "Green")]));
            await board.MakeAsync(board.Analyst, new AddAssertion([new("party", (await SpeakerAsync(board)).ToString()), new("statement", "CANARY word"), new("course", "Withdrawn"), new("earlier", said.ToString()), new("incident", incident.ToString()), new("marking", "Amber")]));
            await board.MakeAsync(board.Analyst, new AddAnswer([new("weighing", weighing.ToString("N")), new("statement", "CANARY answer"), new("marking", "Amber")]));
            await board.MakeAsync(board.Analyst, new AddWeighed(new(weighing), finding.Value));
            await WeighAsync(board, incident, Marking.Amber, seen.Id.Value, "CANARY one", "CANARY other");
            board.Clock.Pass(until - board.Clock.GetUtcNow());
            await board.MakeAsync(board.Analyst, new AddEvent([new("title", "CANARY event"), new("incident", incident.ToString()), new("kind", "Note"), new("when", "2026-04-01"), new("marking", "Amber")]));
        }

        return board;
    }

    private static async Task<Id<Core.Parties.Party>> SpeakerAsync(TestBoard board) =>
        (await board.Board.ReadAsync(board.Viewer, new ShowWord(null, true))).Choices.Single(choice => choice.Name == "Speaker").Id;

    private static async Task<Id<Incident>> IncidentOfAsync(TestBoard board) =>
        (await board.Board.ReadAsync(board.Viewer, new Boards.ShowBoard(Exercises: true, Closed: true))).Incidents.First(row => row.Title.StartsWith("Mercor", StringComparison.Ordinal)).Id;

    private static IEnumerable<IEnumerable<PaperInline>> Lines(Paper paper) => paper.Blocks.SelectMany(block => block switch
    {
        PaperBlock.Heading heading => [heading.Line],
        PaperBlock.Paragraph paragraph => [paragraph.Line],
        PaperBlock.Points points => points.Lines,
        PaperBlock.Facts facts => facts.Pairs.Select(pair => pair.Value),
        PaperBlock.Table table => table.Lines.SelectMany(line => line.Cells),
        _ => (IEnumerable<IEnumerable<PaperInline>>)[],
    });

    private static IEnumerable<string> Anchors(Paper paper) =>
        paper.Blocks.OfType<PaperBlock.Heading>().Select(heading => heading.Anchor)
            .Concat(paper.Blocks.OfType<PaperBlock.Table>().SelectMany(table => table.Lines).Select(line => line.Anchor))
            .OfType<string>();
}

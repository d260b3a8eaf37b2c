using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Reading;

/// <summary>Marks in the text of a source, and what is made of them.</summary>
public sealed class MarkTests
{
    private const string Text = "Mercor was breached 🔥 earlier this week.\nMeta has paused its work.\nNobody else confirmed it.";

    [Fact]
    public async Task a_mark_counts_code_points_and_holds_its_words_with_what_stands_around_them()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var at = ReadingText.Of(Text).Text.IndexOf("Meta has paused", StringComparison.Ordinal) - 1;

        var mark = await MarkAsync(board, source, at, at + "Meta has paused".Length);

        var read = (await ReadAsync(board, source)).Marks.Single();
        Assert.Equal(("Meta has paused", "Ben", AnnotationSign.Claim), (read.Quote, read.By, read.Sign));
        var exchanged = AnnotationJsonLd.Read((await board.Board.ReadAsync(board.Analyst, new ListMarks(source))).Bytes).Annotations.Single();
        Assert.Equal((mark.Value, new TextSpan(at, at + 15), "Meta has paused"), (exchanged.Id, exchanged.Position, exchanged.Quote!.Exact));
        Assert.EndsWith("earlier this week.\n", exchanged.Quote.Prefix, StringComparison.Ordinal);
        Assert.StartsWith(" its work.", exchanged.Quote.Suffix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(0, 5000)]
    [InlineData(7, 7)]
    [InlineData(9, 3)]
    [InlineData(100_000, 5)]
    [InlineData(6, 7)]
    public async Task nothing_is_marked_where_there_are_no_words(int start, int end)
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);

        Assert.Contains("There is nothing to mark", await board.RefusedAsync(board.Analyst, new AddMark(source, start, end, AnnotationSign.Note)), StringComparison.Ordinal);
    }

    [Fact]
    public void lines_put_together_are_the_text_again_however_marks_overlap()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var text = ReadingText.Of(string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => new[] { "a", "é", "🔥", "\n", " ", "عربي", "e\u0301" }[random.Next(7)])));
            var marks = Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(0, text.Length + 3)).Select(start => new MarkOnText(new Id<Annotation>(new Guid(run, (short)start, 0, new byte[8])), AnnotationSign.Note, start, start + random.Next(0, 20))).ToList();

            var lines = ReadingLine.Of(text, marks).ToList();

            Assert.Equal(text.Text, string.Concat(lines.SelectMany(line => line.Segments).Select(segment => segment.Text)));
            foreach (var line in lines)
            {
                var at = line.Start;
                foreach (var segment in line.Segments)
                {
                    var length = ReadingText.Of(segment.Text).Length;
                    foreach (var mark in marks.Where(mark => mark.Start < text.Length))
                    {
                        Assert.Equal(mark.Start < at + length && mark.End > at && mark.Start <= at && mark.End >= at + length, segment.Marks.Contains(mark));
                    }

                    at += length;
                }
            }
        }
    }

    [Fact]
    public async Task a_passage_becomes_evidence_for_one_finding_and_against_another_with_its_words_as_quote()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var mark = await MarkAsync(board, source, 0, 19);
        var (yes, no) = (await board.FindingAsync("Mercor was breached"), await board.FindingAsync("Mercor is fine"));

        await board.MakeAsync(board.Analyst, new CiteMark(mark, yes, Direction.For));
        await board.MakeAsync(board.Analyst, new CiteMark(mark, no, Direction.Against));

        var piece = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowThing("finding", no.Value))).Thing!.Evidence);
        Assert.Equal((Direction.Against, "Mercor was breached", OriginKind.NotAssessed), (piece.Direction, piece.Quote, piece.OriginKind));
        Assert.Contains("evidence against that finding already", await board.RefusedAsync(board.Analyst, new CiteMark(mark, no, Direction.Against)), StringComparison.Ordinal);
        Assert.Equal(["evidence for", "evidence against"], (await ReadAsync(board, source)).Marks.Single().Became.Select(made => made.How));

        // Only what was asked for is shown, and how much there is is said.
        await MarkAsync(board, source, 42, 46);
        var narrowed = (await board.Board.ReadAsync(board.Analyst, new ReadSource(source, MarkFilter.All with { Finding = yes.Value }))).Source!;
        Assert.Equal((mark, 2), (narrowed.Marks.Single().Id, narrowed.All));
        Assert.Single(narrowed.Lines.SelectMany(line => line.Segments), segment => segment.Marks.Count > 0);
    }

    [Fact]
    public async Task date_words_become_a_vague_time_by_the_day_on_which_the_source_was_published()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text, published: "2026-04-05");
        var mark = await MarkAsync(board, source, 0, 40);

        var shown = (await board.Board.ReadAsync(board.Analyst, new ShowMark(mark))).Mark!;
        Assert.Equal(new DateSaid("earlier this week", "2026-W14"), Assert.Single(shown.Dates));
        await board.MakeAsync(board.Analyst, new EventFromMark(mark, shown.Sentence, EventKind.Compromise, shown.Dates[0].When, null));

        using var json = JsonDocument.Parse(await board.ExportAsync(board.Analyst));
        var happened = json.RootElement.GetProperty("events").EnumerateArray().Single();
        Assert.Equal(("2026-W14", "2026-04-05"), (happened.GetProperty("when").GetString(), happened.GetProperty("published").GetString()));
    }

    [Fact]
    public async Task a_finding_from_a_passage_starts_as_claimed_and_as_strict_as_its_source()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text, marking: Marking.Clear);
        var mark = await MarkAsync(board, source, 0, 19);
        await board.MakeAsync(board.Commander, new EditMark(mark, [new("marking", "Green")]) with { Why = "only names" });

        var finding = await board.MakeAsync(board.Analyst, new FindingFromMark(mark, "Mercor was breached", Nature.Fact, null));

        var fields = (await board.Board.ReadAsync(board.Analyst, new ShowThing("finding", finding))).Thing!.Fields.ToDictionary(field => field.Field.Name, field => field.Value);
        Assert.Equal(("Claimed", "Green"), (fields["state"], fields["marking"]));
    }

    [Fact]
    public async Task a_name_becomes_a_party_or_another_name_of_one_once()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var mark = await MarkAsync(board, source, 0, 6);
        var party = new Id<Party>(await board.MakeAsync(board.Analyst, new PartyFromMark(mark, "Mercor", null, PartyKind.Vendor)));

        await board.MakeAsync(board.Analyst, new PartyFromMark(mark, "Mercor Inc.", party, PartyKind.Other));

        var seenByMore = await board.PartyAsync("Meta", marking: Marking.Green);
        Assert.Contains("Raise the party's marking first", await board.RefusedAsync(board.Analyst, new PartyFromMark(mark, "Facebook", seenByMore, PartyKind.Other)), StringComparison.Ordinal);
        Assert.Contains("known by that name", await board.RefusedAsync(board.Analyst, new PartyFromMark(mark, "MERCOR INC.", party, PartyKind.Other)), StringComparison.Ordinal);
        Assert.Contains("Mercor Inc.", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_question_names_whom_it_asks()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var mark = await MarkAsync(board, source, 0, 6);

        Assert.Contains("Say whom you ask", await board.RefusedAsync(board.Analyst, new AskFromMark(mark, "Which data?", null, null, null, null)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new AskFromMark(mark, "Which data?", null, "their counsel", board.Clock.GetUtcNow().AddDays(1), null));
        Assert.Equal("question, open", (await ReadAsync(board, source)).Marks.Single().Became.Single().How);
    }

    [Fact]
    public async Task a_newer_version_carries_the_marks_over_and_lists_what_is_lost()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        await MarkAsync(board, source, 0, 19);
        await MarkAsync(board, source, 67, 92);
        const string Newer = "UPDATE. Mercor was breached 🔥 earlier this month.\nMeta has paused its work.";

        var version = new Id<Source>(await board.MakeAsync(board.Analyst, new TakeInSource([new("title", "The story, updated"), new("text", Newer)], source, new GivenFile("story.txt", [1, 2, 3]))));

        var read = await ReadAsync(board, version);
        Assert.Equal("Mercor was breached", read.Marks.Single().Quote);
        Assert.Equal(8, read.Marks.Single().Start);
        Assert.StartsWith("Nobody else confirmed", read.Lost.Single().Quote, StringComparison.Ordinal);
        Assert.Equal([(1, false), (2, true)], read.Versions.Select(other => (other.Number, other.IsThis)));
        Assert.Equal(2, (await ReadAsync(board, source)).Marks.Count);
        var differences = (await board.Board.ReadAsync(board.Analyst, new ShowDifferences(version))).Differences!;
        Assert.Equal(Newer, TextDifferences.New(differences.Runs));
        Assert.Equal([1, 2, 3], (await board.Board.ReadAsync(board.Analyst, new FindOriginal(version, read.Originals.Single().Id))).Bytes);
    }

    [Fact]
    public async Task a_text_that_carries_marks_is_not_changed_under_them()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        await board.MakeAsync(board.Analyst, new EditSource(source, [new("text", Text + " More.")]));
        await MarkAsync(board, source, 0, 6);

        Assert.Contains("carries marks", await board.RefusedAsync(board.Analyst, new EditSource(source, [new("text", "Else", 2)])), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new EditSource(source, [new("title", "Another title")]));
    }

    [Fact]
    public async Task redacting_leaves_marks_on_their_words_and_takes_the_file_as_well()
    {
        await using var board = await TestBoard.OpenAsync();
        const string Secret = "sk-canary-7777-secret";
        var words = $"The key {Secret} was posted.\nMeta has paused its work.";
        var source = new Id<Source>(await board.MakeAsync(board.Analyst, new TakeInSource([new("title", "Post"), new("text", words)], null, new GivenFile("post.txt", System.Text.Encoding.UTF8.GetBytes(words)))));
        var at = words.IndexOf("Meta", StringComparison.Ordinal);
        await MarkAsync(board, source, at, at + 4);
        await MarkAsync(board, source, 4, 8 + Secret.Length);

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        var read = await ReadAsync(board, source);
        Assert.Equal(["key [redacted]", "Meta"], read.Marks.Select(mark => mark.Quote));
        Assert.Equal(["key [redacted]", "Meta"], read.Lines.SelectMany(line => line.Segments).Where(segment => segment.Marks.Count > 0).Select(segment => segment.Text));
        var bytes = (await board.Board.ReadAsync(board.Analyst, new FindOriginal(source, read.Originals.Single().Id))).Bytes!;
        Assert.DoesNotContain(Secret, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        await board.Board.DisposeAsync();
        var base64 = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(words));
        foreach (var file in Directory.EnumerateFiles(board.Folder))
        {
            var content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(Secret, content, StringComparison.Ordinal);
            Assert.DoesNotContain(base64[..40], content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task marks_go_out_and_come_in_again_on_another_board()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var other = await TestBoard.OpenAsync(seed: 2);
        var source = await SourceAsync(board, Text);
        await MarkAsync(board, source, 0, 19);
        var file = AnnotationJsonLd.Read((await board.Board.ReadAsync(board.Analyst, new ListMarks(source))).Bytes);
        var copy = await SourceAsync(other, "They say that " + Text);

        await other.MakeAsync(other.Analyst, new BringMarks(copy, [.. file.Annotations]));
        await other.MakeAsync(other.Analyst, new BringMarks(copy, [.. file.Annotations]));

        var read = (await ReadAsync(other, copy)).Marks.Single();
        Assert.Equal((14, "Mercor was breached", "Ben, brought by Ben"), (read.Start, read.Quote, read.By));
    }

    [Fact]
    public async Task a_comment_is_seen_by_whoever_sees_what_it_is_about_and_by_nobody_else()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text, marking: Marking.Green);
        var mark = await MarkAsync(board, source, 0, 6);
        await board.MakeAsync(board.Viewer, new AddComment("source", source.Value, "Read it, @ben"));
        await board.MakeAsync(board.Analyst, new AddComment("annotation", mark.Value, "Only for analysts"));

        var said = Assert.Single(await board.Board.ReadAsync(board.Viewer, new ShowThread(source.Value)));
        Assert.Equal(["Ben"], said.Parts.Select(part => part.Name).OfType<string>());
        Assert.Empty(await board.Board.ReadAsync(board.Viewer, new ShowThread(mark.Value)));
        Assert.Contains("not open to you", await board.RefusedAsync(board.Viewer, new AddComment("annotation", mark.Value, "x")), StringComparison.Ordinal);
        Assert.Contains("not open to you", await board.RefusedAsync(board.Analyst, new AddComment("person", board.Viewer.Person.Value, "x")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task marks_are_narrowed_by_person_tag_sign_and_finding_and_both_numbers_are_said()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var (bens, cited) = (await MarkAsync(board, source, 0, 6), await MarkAsync(board, source, 7, 10));
        var adas = new Id<Annotation>(await board.MakeAsync(board.Commander, new AddMark(source, 11, 19, AnnotationSign.Doubt)));
        await board.MakeAsync(board.Analyst, new EditMark(bens, [new("tags", "names, press")]));
        var finding = await board.FindingAsync("It was breached");
        await board.MakeAsync(board.Analyst, new CiteMark(cited, finding, Direction.For));

        Assert.Equal((3, 3), await CountsAsync(MarkFilter.All, bens, cited, adas));
        Assert.Equal((1, 3), await CountsAsync(MarkFilter.All with { By = "Ada" }, adas));
        Assert.Equal((1, 3), await CountsAsync(MarkFilter.All with { Tag = "PRESS" }, bens));
        Assert.Equal((1, 3), await CountsAsync(MarkFilter.All with { Sign = AnnotationSign.Doubt }, adas));
        Assert.Equal((1, 3), await CountsAsync(MarkFilter.All with { Finding = finding.Value }, cited));
        Assert.Equal((0, 3), await CountsAsync(MarkFilter.All with { By = "Ada", Tag = "press" }));

        async Task<(int Shown, int All)> CountsAsync(MarkFilter filter, params Id<Annotation>[] expected)
        {
            var view = (await board.Board.ReadAsync(board.Analyst, new ReadSource(source, filter))).Source!;
            Assert.Equal(expected.Order(), view.Marks.Select(mark => mark.Id).Order());
            return (view.Marks.Count, view.All);
        }
    }

    [Fact]
    public async Task a_mark_goes_by_plain_http_and_a_viewer_marks_nothing()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var ben = await app.SignedInAsync("ben");
        using var eve = await app.SignedInAsync("eve");
        var id = await app.Board.ReadAsync(app.Board.Readers.Find((await app.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Id)!, new IncidentBoard.Sources.ListSources("notice of Northwind", null, null, default, 1));
        var address = new Uri($"/sources/{id.Lines[0].Id}/marks", UriKind.Relative);

        using var marked = await ben.Http.PostAsJsonAsync(address, new { start = 0, end = 8, sign = "Doubt" });
        using var odd = await ben.Http.PostAsJsonAsync(address, new { start = 0, end = 8, sign = "Nonsense" });
        using var refused = await eve.Http.PostAsJsonAsync(address, new { start = 0, end = 8, sign = "Doubt" });

        using var json = JsonDocument.Parse(await marked.Content.ReadAsStringAsync());
        Assert.Equal(32, json.RootElement.GetProperty("id").GetString()!.Length);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
    }

    private static async Task<Id<Source>> SourceAsync(TestBoard board, string text, string? published = null, Marking marking = Marking.AmberStrict) =>
        new(await board.MakeAsync(board.Analyst, new AddSource([new("title", "A story"), new("text", text), new("published", published), new("marking", marking.ToString())])));

    private static async Task<Id<Annotation>> MarkAsync(TestBoard board, Id<Source> source, int start, int end) =>
        new(await board.MakeAsync(board.Analyst, new AddMark(source, start, end, AnnotationSign.Claim)));

    private static async Task<ReadingView> ReadAsync(TestBoard board, Id<Source> source) => (await board.Board.ReadAsync(board.Analyst, new ReadSource(source, MarkFilter.All))).Source!;
}

using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Sources;

namespace IncidentBoard.Tests.Reading;

/// <summary>Marks that come from other programs.</summary>
public sealed class BringMarksTests
{
    private const string Text = "Mercor was breached earlier this week. Meta has paused its work.";

    private const string Rows = """
        {"total":3,"rows":[
          {"id":"aB3","created":"2026-04-05T18:12:27.165238+00:00","user":"acct:ada@hypothes.is","text":"Is it?","tags":["origin"],"target":[{"source":"https://e.org/a","selector":[{"type":"RangeSelector","startOffset":0},{"type":"TextPositionSelector","start":0,"end":6},{"type":"TextQuoteSelector","exact":"Mercor","suffix":" was"}]}]},
          {"id":"aB4","user":"acct:ada@hypothes.is","text":"Worth reading","tags":[],"target":[{"source":"https://e.org/a"}]},
          {"id":"aB5","user":"acct:ada@hypothes.is","text":"","tags":[],"target":[]}]}
        """;

    [Fact]
    public void the_rows_of_a_hypothesis_search_are_read()
    {
        var read = AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(Rows));

        var mark = read.Annotations[0];
        Assert.Equal(("https://hypothes.is/a/aB3", null, "ada@hypothes.is", "Is it?"), (mark.Iri, mark.Id, mark.Creator, mark.Comment));
        Assert.Equal(("https://e.org/a", "Mercor", new TextSpan(0, 6), "origin"), (mark.Source, mark.Quote!.Exact, mark.Position, Assert.Single(mark.Tags)));
        Assert.Equal(new DateTimeOffset(2026, 4, 5, 18, 12, 27, TimeSpan.Zero).AddMicroseconds(165238), mark.Created);
        Assert.Equal((null, "Worth reading"), (read.Annotations[1].Quote, read.Annotations[1].Comment));
        Assert.Equal(["rows[0]", "rows[1]"], read.Places);
        Assert.Equal("rows[2]", Assert.Single(read.Refused).Place);
    }

    [Theory]
    [InlineData("""{"rows":[7]}""")]
    [InlineData("""{"rows":[{"id":"a","target":["a:b"],"text":7}]}""")]
    [InlineData("""{"rows":[{"id":{},"target":["a:b"]}]}""")]
    [InlineData("""{"rows":[{"id":"a","target":["a:b"],"tags":[{}]}]}""")]
    public void a_row_that_makes_no_sense_is_refused_in_words(string json) =>
        Assert.Equal("rows[0]", Assert.Single(AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(json)).Refused).Place);

    [Fact]
    public async Task the_same_file_twice_brings_its_marks_once_and_names_who_brought_them()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board);

        var first = await BringAsync(board, source, Rows);
        var second = await BringAsync(board, source, Rows);

        Assert.Equal("2 brought, 0 already here, 0 not found in this text, 0 refused.", first.ToString());
        Assert.Equal("0 brought, 2 already here, 0 not found in this text, 0 refused.", second.ToString());
        Assert.Equal(("Mercor", "ada@hypothes.is, brought by Ben"), (await ReadAsync(board, source)).Marks.Select(mark => (mark.Quote, mark.By)).Single());
        var said = Assert.Single(await board.Board.ReadAsync(board.Analyst, new ShowThread(source.Value)));
        Assert.Contains("Worth reading", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        Assert.Equal("ada@hypothes.is, brought by Ben", said.By);
    }

    [Theory]
    [InlineData("Ada (commander)", "Ada (commander), brought by Ben")]
    [InlineData(null, "Ben")]
    [InlineData("Ada\\n\\tTwo", "Ada Two, brought by Ben")]
    public async Task a_file_cannot_speak_in_anothers_name(string? creator, string by)
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board);

        await BringAsync(board, source, Annotation("null", "Mercor was", creator));

        Assert.Equal(by, (await ReadAsync(board, source)).Marks.Single().By);
    }

    [Fact]
    public async Task a_long_name_leaves_room_for_who_brought_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board);

        await BringAsync(board, source, Annotation("null", "Mercor was", new string('x', 500)));

        var by = (await ReadAsync(board, source)).Marks.Single().By!;
        Assert.Equal(200, by.Length);
        Assert.EndsWith("x, brought by Ben", by, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"https://e.org/annotations/1\"")]
    [InlineData("\"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    public async Task one_annotation_comes_to_each_source_once(string id)
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await SourceAsync(board), await SourceAsync(board));
        var file = Annotation(id, "Mercor was", "Ada");

        foreach (var source in new[] { one, other, one, other })
        {
            await BringAsync(board, source, file);
        }

        var ids = new[] { (await ReadAsync(board, one)).Marks.Single().Id, (await ReadAsync(board, other)).Marks.Single().Id };
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, mark => Assert.Equal(4, mark.Value.Version));
    }

    [Fact]
    public async Task a_bad_one_keeps_no_good_one_out_and_is_told_with_its_place()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board);
        var file = $$$$"""
            [{{{{Annotation("null", "Mercor was", "Ada")}}}},
             {{{{Annotation("null", "Words that stand nowhere in it", "Ada")}}}},
             {"type":"Annotation","target":"a:b"},
             {"type":"Annotation","target":{"source":"a:b","selector":{"type":"TextPositionSelector","start":5,"end":5000}}},
             {"type":"Annotation","bodyValue":"{{{{new string('x', 5000)}}}}","target":{"source":"a:b","selector":{"type":"TextQuoteSelector","exact":"Meta has paused"}}}]
            """;

        var told = await BringAsync(board, source, file);

        Assert.Equal("1 brought, 0 already here, 1 not found in this text, 3 refused:", told.ToString());
        Assert.Equal(["[2]", "[3]", "[4]"], told.Refused.Select(refused => refused.Place));
        var read = await ReadAsync(board, source);
        Assert.Equal((1, 1), (read.Marks.Count, read.Lost.Count));
    }

    [Fact]
    public async Task the_page_tells_what_became_of_the_file()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var ben = await app.SignedInAsync("ben");
        var reader = app.Board.Readers.Find((await app.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Id)!;
        var source = (await app.Board.ReadAsync(reader, new IncidentBoard.Sources.ListSources("notice of Northwind", null, null, default, 1))).Lines[0].Id;
        var page = new Uri($"/sources/{source}/marks", UriKind.Relative);
        var html = await ben.Http.GetStringAsync(page);
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var handler = new StringContent("marks");
        using var antiforgery = new StringContent(token);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Rows));
        using var form = new MultipartFormDataContent { { handler, "_handler" }, { antiforgery, "__RequestVerificationToken" }, { file, "file", "marks.json" } };

        using var answer = await ben.Http.PostAsync(page, form);

        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("1 brought, 0 already here, 1 not found in this text, 1 refused:", said, StringComparison.Ordinal);
        Assert.Contains("rows[2]: It does not say what it annotates", said, StringComparison.Ordinal);
    }

    private static string Annotation(string id, string exact, string? creator) =>
        $$$$"""{"type":"Annotation","id":{{{{id}}}},"creator":{{{{(creator is null ? "null" : $"\"{creator}\"")}}}},"bodyValue":"So?","target":{"source":"a:b","selector":{"type":"TextQuoteSelector","exact":"{{{{exact}}}}"}}}""";

    private static async Task<BroughtMarks> BringAsync(TestBoard board, Id<Source> source, string file)
    {
        var read = AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(file));
        BroughtMarks? told = null;
        await board.MakeAsync(board.Analyst, new BringMarks(source, read.Annotations) { Places = read.Places, Told = brought => told = brought });
        return told!;
    }

    private static async Task<Id<Source>> SourceAsync(TestBoard board) =>
        new(await board.MakeAsync(board.Analyst, new AddSource([new("title", "A story"), new("text", Text)])));

    private static async Task<ReadingView> ReadAsync(TestBoard board, Id<Source> source) => (await board.Board.ReadAsync(board.Analyst, new ReadSource(source, MarkFilter.All))).Source!;
}

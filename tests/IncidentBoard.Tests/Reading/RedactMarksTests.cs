using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Reading;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Reading;

/// <summary>What redacting leaves of a text in marks, in what was quoted from them, and in kept files.</summary>
public sealed class RedactMarksTests
{
    private const string Secret = "sk-canary-7777-sécret";
    private const string Text = $"🔥 The key {Secret} was posted.\nMeta has paused its work; nobody else has said anything about it.";

    [Fact]
    public async Task no_piece_of_the_secret_stays_in_a_mark_on_it_or_beside_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        await MarkAsync(board, source, "-canary-77");
        await MarkAsync(board, source, "key sk-ca");
        await MarkAsync(board, source, "was posted");
        var removed = await MarkAsync(board, source, "7777-s");
        await board.MakeAsync(board.Analyst, new RemoveThing("annotation", removed.Value));
        await MarkAsync(board, source, "anything");

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        var marks = (await ReadAsync(board, source)).Marks;
        Assert.Equal(["[redacted]", "anything", "key [redacted]", "was posted"], marks.Select(mark => mark.Quote).Order(StringComparer.Ordinal));
        var now = ReadingText.Of(Text.Replace(Secret, "[redacted]", StringComparison.Ordinal));
        Assert.All(marks, mark => Assert.Equal(mark.Quote, now.Slice(mark.Start, mark.Start + mark.Quote.Length)));
        await AssertNowhereAsync(board, "canary", "7777-s", "sk-ca", "sécret");
    }

    [Fact]
    public async Task evidence_quoted_from_a_piece_goes_with_it_and_other_evidence_stays()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var finding = new Id<Finding>(await board.MakeAsync(board.Analyst, new FindingFromMark(await MarkAsync(board, source, "Meta has paused"), "Paused", Nature.Fact, null)));
        await board.MakeAsync(board.Analyst, new CiteMark(await MarkAsync(board, source, "canary-7777"), finding, Direction.For));

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        Assert.Contains("\"Meta has paused\"", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        await AssertNowhereAsync(board, "canary", "7777");
    }

    [Fact]
    public async Task a_lost_mark_of_a_later_version_that_never_held_the_secret_forgets_it_too()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        await MarkAsync(board, source, "canary-7777");
        var later = new Id<Source>(await board.MakeAsync(board.Analyst, new TakeInSource([new("title", "Later"), new("text", "Nothing of that is said here any more.")], source, null)));
        Assert.Equal("canary-7777", (await ReadAsync(board, later)).Lost.Single().Quote);

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        Assert.Equal("[redacted]", (await ReadAsync(board, later)).Lost.Single().Quote);
        await AssertNowhereAsync(board, "canary", "7777");
    }

    [Fact]
    public async Task a_mark_taken_off_before_the_text_was_changed_forgets_its_piece()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await SourceAsync(board, Text);
        var mark = await MarkAsync(board, source, "canary-7777");
        await board.MakeAsync(board.Analyst, new RemoveThing("annotation", mark.Value));
        await board.MakeAsync(board.Analyst, new EditSource(source, [new("text", "Cleaned.")]));

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        await AssertNowhereAsync(board, "canary", "7777");
    }

    [Theory]
    [InlineData("mail.eml", "Subject: key\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nthe key is sk-cana=\r\nry-7777-s=C3=A9cret.\r\n")]
    [InlineData("mail.eml", "Subject: key\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\ndGhlIGtleSBpcyBzay1jYW5hcnktNzc3Ny1zw6ljcmV0Lg==\r\n")]
    [InlineData("note.txt", "the key is sk-canary-7777-s\u00E9cret.")]
    [InlineData("page.html", "<p>the key is sk-canary-7777-s&eacute;cret.</p>")]
    public async Task a_file_of_another_source_that_holds_it_encoded_goes(string name, string file)
    {
        await using var board = await TestBoard.OpenAsync();
        await SourceAsync(board, Text);
        var other = await SourceAsync(board, "A summary.", new GivenFile(name, Encoding.Latin1.GetBytes(file)));
        var innocent = await SourceAsync(board, "Another.", new GivenFile("plain.txt", "nothing in it"u8.ToArray()));

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a key" });

        Assert.Equal("[redacted]", Encoding.UTF8.GetString(await BytesAsync(board, other)));
        Assert.Equal("nothing in it", Encoding.UTF8.GetString(await BytesAsync(board, innocent)));
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
    }

    private static async Task AssertNowhereAsync(TestBoard board, params string[] pieces)
    {
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        await board.Board.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(board.Folder))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(pieces, piece => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(piece)) < 0, $"{piece} in {Path.GetFileName(file)}"));
        }
    }

    private static async Task<byte[]> BytesAsync(TestBoard board, Id<Source> source) =>
        (await board.Board.ReadAsync(board.Analyst, new FindOriginal(source, (await ReadAsync(board, source)).Originals.Single().Id))).Bytes!;

    private static async Task<Id<Source>> SourceAsync(TestBoard board, string text, GivenFile? file = null) =>
        new(await board.MakeAsync(board.Analyst, new TakeInSource([new("title", "A story"), new("text", text)], null, file)));

    private static async Task<Id<Annotation>> MarkAsync(TestBoard board, Id<Source> source, string words)
    {
        var text = ReadingText.Of(Text);
        var at = text.Text.IndexOf(words, StringComparison.Ordinal);
        var span = text.SpanOf(at, at + words.Length);
        return new(await board.MakeAsync(board.Analyst, new AddMark(source, span.Start, span.End, AnnotationSign.Claim)));
    }

    private static async Task<ReadingView> ReadAsync(TestBoard board, Id<Source> source) => (await board.Board.ReadAsync(board.Analyst, new ReadSource(source, MarkFilter.All))).Source!;
}

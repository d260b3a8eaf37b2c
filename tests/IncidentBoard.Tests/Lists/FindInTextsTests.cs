using IncidentBoard.Core;
using IncidentBoard.Findings;
using IncidentBoard.Search;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Lists;

/// <summary>Everything is found by the words in its texts, by whoever may see it.</summary>
public sealed class FindInTextsTests
{
    [Fact]
    public async Task a_thing_is_found_by_words_anywhere_in_its_texts_with_the_passage_around_them()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(board.Analyst, new AddSource([new("title", "A story"), new("text", $"{string.Concat(Enumerable.Repeat("Before it nothing. ", 20))}The Café's accounts were used by somebody else, they say.")]));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Something else"), new("note", "see what the cafe says of accounts")]));

        var found = await FindAsync(board, "accou cafe");

        Assert.Equal(["finding", "source"], found.Select(kind => kind.Kind).Order());
        var hit = found.Single(kind => kind.Kind == "source").Hits.Single();
        Assert.StartsWith("…", hit.Detail, StringComparison.Ordinal);
        Assert.Contains("accounts were used by somebody else", hit.Detail, StringComparison.Ordinal);
        Assert.Empty(await FindAsync(board, "accounts nowhere"));
    }

    [Fact]
    public async Task what_is_edited_taken_off_and_brought_back_is_found_as_it_is_now()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("The old statement");
        Assert.Single(await FindAsync(board, "old statement"));

        await board.MakeAsync(board.Analyst, new EditFinding(finding, [new("statement", "The new statement")]));
        Assert.Empty(await FindAsync(board, "old"));
        var gone = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new RemoveThing("finding", finding.Value)));
        Assert.Empty(await FindAsync(board, "new statement"));
        await board.MakeAsync(board.Analyst, new Undo(gone.Line));
        Assert.Single(await FindAsync(board, "new statement"));
    }

    [Fact]
    public async Task nothing_is_found_above_its_marking_and_nothing_hidden_changes_order_or_count()
    {
        await using var plain = await TestBoard.OpenAsync();
        await using var secret = await TestBoard.OpenAsync();
        foreach (var board in new[] { plain, secret })
        {
            for (var n = 0; n < 12; n++)
            {
                await board.FindingAsync($"Claim {n} about accounts", Marking.Green);
                board.Clock.Pass(TimeSpan.FromMinutes(1));
                if (board == secret)
                {
                    await board.FindingAsync($"Hidden {n} accounts accounts accounts", Marking.Amber);
                }
            }

            await board.Board.Words.CatchUpAsync();
        }

        var (here, there) = (await plain.Board.ReadAsync(plain.Viewer, new FindInTexts("accounts")), await secret.Board.ReadAsync(secret.Viewer, new FindInTexts("accounts")));
        Assert.Equal(here.Select(kind => (kind.More, string.Join('|', kind.Hits.Select(hit => $"{hit.Title} {hit.Detail}")))), there.Select(kind => (kind.More, string.Join('|', kind.Hits.Select(hit => $"{hit.Title} {hit.Detail}")))));
        Assert.Equal((8, 4), (here.Single().Hits.Count, here.Single().More));
        Assert.Equal("Claim 11 about accounts", here.Single().Hits[0].Title);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\" OR \"b")]
    [InlineData("NEAR(")]
    [InlineData("* ^ : -")]
    [InlineData("漏洩 🔥 قال")]
    [InlineData("AND OR NOT")]
    [InlineData("Words:x")]
    public async Task whatever_is_typed_is_only_words(string typed)
    {
        await using var board = await TestBoard.OpenAsync();
        await board.FindingAsync("A claim");

        Assert.Empty(await FindAsync(board, typed));
    }

    [Fact]
    public async Task what_is_redacted_is_gone_from_the_index_and_the_rest_is_found_again()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.FindingAsync("The key skcanary9931 was posted");
        await board.FindingAsync("Another claim");
        Assert.Single(await FindAsync(board, "skcanary9931"));

        await board.MakeAsync(board.Commander, new Redact("skcanary9931") { Why = "a key" });

        Assert.Empty(await FindAsync(board, "skcanary9931"));
        Assert.Single(await FindAsync(board, "another"));
        await board.Board.DisposeAsync();
        Assert.All(Directory.EnumerateFiles(board.Folder), file => Assert.DoesNotContain("skcanary9931", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task after_a_restart_the_index_catches_up_with_the_journal()
    {
        await using var board = await TestBoard.WithSampleAsync();
        await board.ReopenAsync();

        Assert.NotEmpty(await FindAsync(board, "quarantine"));
    }

    private static async Task<Core.Views.Rows<NameHits>> FindAsync(TestBoard board, string text)
    {
        await board.Board.Words.CatchUpAsync();
        return await board.Board.ReadAsync(board.Analyst, new FindInTexts(text));
    }
}

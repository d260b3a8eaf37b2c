using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Sources;

namespace IncidentBoard.Tests.Lists;

public sealed class ListSourcesTests
{
    private static readonly ListSources _all = new(null, null, null, new(SourceColumn.Recorded, Descending: true), 1);

    [Fact]
    public async Task filters_narrow_by_words_letter_and_nature()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var all = await board.Board.ReadAsync(board.Analyst, _all);
        var unread = await board.Board.ReadAsync(board.Analyst, _all with { Nature = SourceNature.NotRead });
        var derived = await board.Board.ReadAsync(board.Analyst, _all with { Nature = SourceNature.Derived });
        var letter = await board.Board.ReadAsync(board.Analyst, _all with { Letter = Reliability.C });

        Assert.NotEmpty(all.Lines);
        Assert.NotEmpty(unread.Lines);
        Assert.NotEmpty(derived.Lines);
        Assert.NotEmpty(letter.Lines);
        Assert.All(unread.Lines, line => Assert.True(line.NotRead));
        Assert.All(derived.Lines, line => Assert.NotEmpty(line.RestsOn));
        Assert.All(letter.Lines, line => Assert.Equal(Reliability.C, line.Letter));
        Assert.Equal(all.Visible, derived.Matching + (await board.Board.ReadAsync(board.Analyst, _all with { Nature = SourceNature.Primary })).Matching);
    }

    [Fact]
    public async Task what_rests_on_a_hidden_source_does_not_say_so()
    {
        await using var board = await TestBoard.OpenAsync();
        var (seen, hidden) = (await board.SourceAsync("Seen", marking: Marking.Green), await board.SourceAsync("Hidden", marking: Marking.Amber));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", seen.ToString()), new("on", hidden.ToString()), new("marking", "Green")]));

        Assert.Single((await board.Board.ReadAsync(board.Analyst, _all with { Text = "seen" })).Lines[0].RestsOn);
        var line = Assert.Single((await board.Board.ReadAsync(board.Viewer, _all)).Lines);
        Assert.Empty(line.RestsOn);
        Assert.Empty((await board.Board.ReadAsync(board.Viewer, new ShowChain(seen))).RestsOn);
    }

    [Fact]
    public async Task a_chain_is_followed_to_its_ends_and_nothing_is_drawn_twice()
    {
        await using var board = await TestBoard.OpenAsync();
        var (top, left, right, root) = (await board.SourceAsync("Top"), await board.SourceAsync("Left"), await board.SourceAsync("Right"), await board.SourceAsync("Root"));
        foreach (var (from, on) in new[] { (top, left), (top, right), (left, root), (right, root) })
        {
            await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", from.ToString()), new("on", on.ToString())]));
        }

        var chain = await board.Board.ReadAsync(board.Analyst, new ShowChain(top));

        Assert.Equal(["Left", "Right"], chain.RestsOn.Select(node => node.Title));
        Assert.Equal(["Root"], chain.RestsOn[0].Further.Select(node => node.Title));
        Assert.True(Assert.Single(chain.RestsOn[1].Further).Again);
        Assert.Equal(2, (await board.Board.ReadAsync(board.Analyst, new ShowChain(root))).RestedOnBy.Count);
    }

    [Fact]
    public async Task times_that_nobody_knows_come_last()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.SourceAsync("Undated");
        await board.MakeAsync(board.Analyst, new AddSource([new("title", "Later"), new("published", "2026-04-05")]));
        await board.MakeAsync(board.Analyst, new AddSource([new("title", "Earlier"), new("published", "2026-W14")]));

        var list = await board.Board.ReadAsync(board.Analyst, _all with { Sort = new SortBy<SourceColumn>(SourceColumn.Published) });

        Assert.Equal(["Earlier", "Later", "Undated"], list.Lines.Select(line => line.Title));
    }
}

using IncidentBoard.Core;
using IncidentBoard.Parties;
using IncidentBoard.Search;

namespace IncidentBoard.Tests.Lists;

public sealed class FindByNameTests
{
    [Fact]
    public async Task everything_with_a_name_is_found_by_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var vendor = new Id<Core.Parties.Party>(await board.MakeAsync(board.Commander, new AddParty([new("name", "Mercor"), new("kind", "Vendor"), new("aliases", "Mercor IO")])));
        var incident = await board.IncidentAsync(vendor, "Mercor breach");
        await board.FindingAsync("Mercor was reached");
        await board.SourceAsync("What we know of Mercor");
        await board.MakeAsync(board.Analyst, new Timeline.AddEvent([new("incident", incident.ToString()), new("kind", "Note"), new("title", "Called Mercor"), new("when", "2026-04-05")]));

        var found = await board.Board.ReadAsync(board.Analyst, new FindByName("MERCOR"));

        Assert.Equal(["incident", "party", "card", "finding", "source", "event"], found.Select(kind => kind.Kind));
        Assert.All(found, kind => Assert.Equal(0, kind.More));
        Assert.Single((await board.Board.ReadAsync(board.Analyst, new FindByName("mercor io"))).Single(kind => kind.Kind == "party").Hits);
    }

    [Fact]
    public async Task eight_of_a_kind_are_shown_newest_first_and_the_rest_is_counted()
    {
        await using var board = await TestBoard.OpenAsync();
        for (var n = 1; n <= 11; n++)
        {
            await board.PartyAsync($"Lab {n}");
            board.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var parties = Assert.Single(await board.Board.ReadAsync(board.Analyst, new FindByName("lab")));

        Assert.Equal(3, parties.More);
        Assert.Equal(["Lab 11", "Lab 10", "Lab 9"], parties.Hits.Take(3).Select(hit => hit.Title));
        Assert.Equal(8, parties.Hits.Count);
    }

    [Fact]
    public async Task what_is_hidden_is_neither_found_nor_counted()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Seen vendor", marking: Marking.Green);
        var before = await board.Board.ReadAsync(board.Viewer, new FindByName("vendor"));

        for (var n = 0; n < 9; n++)
        {
            await board.PartyAsync($"Hidden vendor {n}", marking: Marking.Amber);
        }

        Assert.Equal(before, await board.Board.ReadAsync(board.Viewer, new FindByName("vendor")));
        Assert.Single(before);
    }

    [Fact]
    public async Task nothing_typed_finds_nothing()
    {
        await using var board = await TestBoard.WithSampleAsync();

        Assert.Empty(await board.Board.ReadAsync(board.Analyst, new FindByName("  ")));
        Assert.NotEmpty(await board.Board.ReadAsync(board.Analyst, new FindByName("mercor")));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task four_thousand_findings_are_searched_while_one_types()
    {
        await using var board = await TestBoard.OpenAsync();
        await ManyFindings.FillAsync(board, 4_000);

        var (found, time) = await Quickest.OfAsync(board, new FindByName("claim"), kinds => kinds);

        Assert.Equal(4_000, found.Sum(kind => kind.Hits.Count + kind.More));
        Assert.True(time < 300, $"took {time} ms");
    }
}

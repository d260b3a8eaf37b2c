using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Findings;

namespace IncidentBoard.Tests.Lists;

public sealed class ListFindingsTests
{
    private static readonly FindingFilter _any = new(null, null, null, null, null, Exercises: true);
    private static readonly ListFindings _all = new(_any, new(FindingColumn.Recorded, Descending: true), 1);

    [Fact]
    public async Task filters_narrow_and_both_numbers_are_said()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Zürich office was reached"), new("state", "Claimed"), new("nature", "Fact"), new("incident", incident.ToString())]));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Prices will rise"), new("state", "Claimed"), new("nature", "Forecast")]));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Was data exposed?"), new("state", "Open"), new("nature", "Fact")]));

        Assert.Equal((3, 3), await CountsAsync(board, _all));
        Assert.Equal((1, 3), await CountsAsync(board, _all with { Sought = _any with { Text = "OFFICE zurich" } }));
        Assert.Equal((2, 3), await CountsAsync(board, _all with { Sought = _any with { State = FindingState.Claimed } }));
        Assert.Equal((1, 3), await CountsAsync(board, _all with { Sought = _any with { Nature = Nature.Forecast } }));
        Assert.Equal((1, 3), await CountsAsync(board, _all with { Sought = _any with { Incident = incident } }));
        Assert.Equal((0, 3), await CountsAsync(board, _all with { Sought = _any with { Text = "office prices" } }));
    }

    [Fact]
    public async Task a_finding_is_found_by_the_name_of_whom_it_is_about()
    {
        await using var board = await TestBoard.OpenAsync();
        var meta = await board.PartyAsync("Meta");
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "It paused its work"), new("about", meta.ToString())]));

        var list = await board.Board.ReadAsync(board.Analyst, _all with { Sought = _any with { Text = "meta paused" } });

        Assert.Equal([(meta, "Meta")], Assert.Single(list.Page.Lines).About);
    }

    [Fact]
    public async Task every_column_sorts_both_ways()
    {
        await using var board = await TestBoard.OpenAsync();
        var (weak, strong) = (await board.FindingAsync("b weak"), await board.FindingAsync("a strong"));
        board.Clock.Pass(TimeSpan.FromMinutes(1));
        var open = new Id<Finding>(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "c open"), new("state", "Open"), new("nature", "Opinion")])));
        await board.MakeAsync(board.Analyst, An.Evidence(weak, await board.SourceAsync("One", Core.Sources.Reliability.D)));
        await board.MakeAsync(board.Analyst, An.Evidence(strong, await board.SourceAsync("Two", Core.Sources.Reliability.A)));

        Assert.Equal([strong, weak, open], await OrderAsync(board, new(FindingColumn.Statement)));
        Assert.Equal([open, weak, strong], await OrderAsync(board, new(FindingColumn.Statement, Descending: true)));
        Assert.Equal([strong, weak, open], await OrderAsync(board, new(FindingColumn.Weight, Descending: true)));
        Assert.Equal(open, (await OrderAsync(board, new(FindingColumn.Recorded, Descending: true)))[0]);
        Assert.Equal(open, (await OrderAsync(board, new(FindingColumn.State)))[0]);
        Assert.Equal(open, (await OrderAsync(board, new(FindingColumn.Nature, Descending: true)))[0]);
    }

    [Fact]
    public async Task two_worlds_that_differ_in_hidden_things_alone_look_the_same_to_a_lower_reader()
    {
        var worlds = new List<FindingList>();
        foreach (var hidden in new[] { false, true })
        {
            await using var board = await TestBoard.OpenAsync();
            var about = await board.PartyAsync("Known vendor", marking: Marking.Green);
            var seen = new Id<Finding>(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Known to many"), new("about", about.ToString()), new("marking", "Green")])));
            var open = await board.SourceAsync("Open source", marking: Marking.Green);
            await board.MakeAsync(board.Analyst, new AddEvidence([.. An.Evidence(seen, open).Values, new("marking", "Green")]));
            if (hidden)
            {
                await board.FindingAsync("Known to few");
                await board.IncidentAsync(await board.PartyAsync("Hidden vendor"));
                await board.MakeAsync(board.Analyst, new AddEvidence([.. An.Evidence(seen, await board.SourceAsync("Hidden source")).Values, new("marking", "Green")]));
            }

            worlds.Add(await board.Board.ReadAsync(board.Viewer, _all));
        }

        Assert.Equal((1, 1), (worlds[0].Page.Matching, worlds[0].Page.Visible));
        Assert.Equal(worlds[0], worlds[1]);
    }

    [Fact]
    public async Task findings_of_drills_are_left_out_when_drills_are_hidden()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Northwind"));
        await board.MakeAsync(board.Commander, new Incidents.EditIncident(incident, [new("exercise", "true")]));
        await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Played"), new("incident", incident.ToString())]));
        await board.FindingAsync("Real");

        Assert.Equal((2, 2), await CountsAsync(board, _all));
        var real = await board.Board.ReadAsync(board.Analyst, _all with { Sought = _any with { Exercises = false } });
        Assert.Equal("Real", Assert.Single(real.Page.Lines).Statement);
        Assert.Equal(1, real.Page.Visible);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task four_thousand_findings_come_quickly_and_a_page_at_a_time()
    {
        await using var board = await TestBoard.OpenAsync();
        await ManyFindings.FillAsync(board, 4_000);

        foreach (var query in new[] { _all, _all with { Page = 4_000 / ListFindings.PageSize }, _all with { Sought = _any with { Text = "claim 39" } }, _all with { Sort = new(FindingColumn.Weight) } })
        {
            var (page, time) = await Quickest.OfAsync(board, query, list => list.Page);

            Assert.InRange(page.Lines.Count, 1, ListFindings.PageSize);
            Assert.Equal(4_000, page.Visible);
            Assert.True(time < 300, $"{query} took {time} ms");
        }

        var last = (await board.Board.ReadAsync(board.Viewer, _all with { Page = 99 })).Page;
        Assert.Equal((99, (98 * ListFindings.PageSize) + 1, 99 * ListFindings.PageSize), (last.Number, last.First, last.Last));
    }

    [Fact]
    public async Task contradictions_show_both_sides_with_what_stands_behind_them()
    {
        await using var board = await TestBoard.OpenAsync();
        var (was, mayBe) = (await board.FindingAsync("Data was exposed"), await board.FindingAsync("Data may have been exposed"));
        await board.MakeAsync(board.Analyst, An.Evidence(was, await board.SourceAsync("Article")));
        var id = new Id<Contradiction>(await board.MakeAsync(board.Analyst, new AddContradiction([new("one", was.ToString()), new("other", mayBe.ToString()), new("about", "Was, or may have been?")])));

        var line = Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListContradictions(Exercises: true)));
        Assert.Equal((FindingState.Disputed, "B2 · 1 origin", "no evidence"), (line.One.State, line.One.Weight?.ToString(), line.Other.Weight?.ToString()));

        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, new ResolveContradiction(id, "The first holds.")), StringComparison.Ordinal);
        Assert.Contains("with a reason", await board.RefusedAsync(board.Commander, new ResolveContradiction(id, " ")), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new ResolveContradiction(id, "The first holds: the vendor says so."));
        Assert.Equal(ContradictionState.Resolved, Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListContradictions(Exercises: true))).State);
    }

    [Fact]
    public async Task a_contradiction_of_evidence_names_the_source_of_each_side()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Release 1.82.7 was clean");
        var one = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Issue 24518")));
        var other = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Issue 24521")));
        await board.MakeAsync(board.Analyst, new AddContradiction([new("one", one.ToString("N")), new("other", other.ToString("N")), new("about", "Clean or not?")]));

        var line = Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListContradictions(Exercises: true)));

        Assert.Equal(("Issue 24518", "Issue 24521"), (line.One.Source, line.Other.Source));
        Assert.Equal("B2", line.One.Grade?.ToString());
    }

    private static async Task<(int Matching, int Visible)> CountsAsync(TestBoard board, ListFindings query)
    {
        var page = (await board.Board.ReadAsync(board.Analyst, query)).Page;
        return (page.Matching, page.Visible);
    }

    private static async Task<IReadOnlyList<Id<Finding>>> OrderAsync(TestBoard board, SortBy<FindingColumn> sort) =>
        [.. (await board.Board.ReadAsync(board.Analyst, _all with { Sort = sort })).Page.Lines.Select(line => line.Id)];
}

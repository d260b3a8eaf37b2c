using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Findings;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Findings;

public sealed class EditFindingsTests
{
    private static readonly FindingFilter _any = new(null, null, null, null, null, Exercises: true);

    [Fact]
    public async Task many_are_set_by_one_change_with_one_undo()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"));
        var (one, other) = (await board.FindingAsync("One", Marking.Green), await board.FindingAsync("Other", Marking.AmberStrict));
        await board.MakeAsync(board.Analyst, new EditFinding(one, [new("tags", "mine")]));

        var recorded = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, Set(one, other) with { State = FindingState.SetAside, Tag = "off topic", Raise = Marking.Amber, Incident = incident }));

        var lines = await LinesAsync(board);
        Assert.All(lines, line => Assert.Equal((FindingState.SetAside, incident), (line.State, line.Incident!.Value)));
        Assert.Equal(["mine, off topic", "off topic"], lines.Select(line => line.Tags).Order());
        Assert.Equal(Marking.AmberStrict, lines.Single(line => line.Id == other).Marking);
        Assert.Equal(2, (await LinesAsync(board, _any with { Tag = "OFF topic" })).Count);
        Assert.Single(await LinesAsync(board, _any with { Tag = "mine" }));

        await board.MakeAsync(board.Analyst, new Undo(recorded.Line));
        Assert.All(await LinesAsync(board), line => Assert.Equal((FindingState.Claimed, null), (line.State, line.Incident)));
    }

    [Fact]
    public async Task if_one_cannot_be_set_so_none_is_and_each_is_named()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.FindingAsync("One"), await board.FindingAsync("Other"));
        foreach (var title in new[] { "A", "B" })
        {
            await board.MakeAsync(board.Analyst, An.Evidence(one, await board.SourceAsync(title)));
        }

        Assert.StartsWith("\"Other\" is not corroborated", await board.RefusedAsync(board.Analyst, Set(one, other) with { State = FindingState.Corroborated }), StringComparison.Ordinal);
        var confirmed = await board.RefusedAsync(board.Commander, Set(one, other) with { State = FindingState.Confirmed });
        Assert.Contains("\"One\": Confirmed means", confirmed, StringComparison.Ordinal);
        Assert.Contains("\"Other\": Confirmed means", confirmed, StringComparison.Ordinal);
        Assert.Contains("\"One\": Say who withdraws it", await board.RefusedAsync(board.Analyst, Set(one, other) with { State = FindingState.Withdrawn }), StringComparison.Ordinal);
        Assert.All(await LinesAsync(board), line => Assert.Equal(FindingState.Claimed, line.State));

        await board.MakeAsync(board.Analyst, Set(one, other) with { State = FindingState.Withdrawn, By = WithdrawnBy.Us });
        Assert.Contains("Say what to set", await board.RefusedAsync(board.Analyst, Set(one)), StringComparison.Ordinal);
        Assert.Contains("Choose the findings", await board.RefusedAsync(board.Analyst, Set()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_board_by_state_shows_the_newest_of_each_and_counts_all()
    {
        await using var board = await TestBoard.OpenAsync();
        for (var at = 0; at < 7; at++)
        {
            await board.FindingAsync($"Claim {at}");
            board.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var columns = await board.Board.ReadAsync(board.Analyst, new ShowFindingBoard(_any));

        Assert.Equal(Enum.GetValues<FindingState>(), columns.Select(column => column.State));
        var claimed = columns.Single(column => column.State == FindingState.Claimed);
        Assert.Equal(7, claimed.Count);
        Assert.Equal(["Claim 6", "Claim 5", "Claim 4", "Claim 3", "Claim 2"], claimed.Newest.Select(line => line.Statement));
        Assert.Equal(0, columns.Sum(column => column.Count) - claimed.Count);
    }

    [Fact]
    public async Task what_rests_on_a_finding_is_counted_and_named_with_published_updates_first()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var cited = (await board.Board.ReadAsync(board.Commander, new IncidentBoard.Exchange.ExportBoard())) is var export
            ? System.Text.Json.JsonDocument.Parse(export).RootElement.GetProperty("updates").EnumerateArray().SelectMany(update => update.GetProperty("restsOn").EnumerateArray()).First().GetString()!
            : "";
        var finding = Id<Finding>.Parse(cited);

        var resting = await board.Board.ReadAsync(board.Commander, new ShowResting(finding));

        Assert.Equal("published update", resting[0].Words);
        Assert.Contains(resting, view => view.Words == "card");
        var page = 1;
        var line = (await board.Board.ReadAsync(board.Commander, new ListFindings(_any, new(FindingColumn.Statement), page))).Page.Lines.SingleOrDefault(line => line.Id == finding);
        while (line is null)
        {
            line = (await board.Board.ReadAsync(board.Commander, new ListFindings(_any, new(FindingColumn.Statement), ++page))).Page.Lines.SingleOrDefault(other => other.Id == finding);
        }

        Assert.Equal(resting.Count, line.Resting);
    }

    private static EditFindings Set(params Id<Finding>[] findings) => new(findings, null, WithdrawnBy.Nobody, null, null, null);

    private static async Task<IReadOnlyList<Core.Views.FindingLine>> LinesAsync(TestBoard board, FindingFilter? filter = null) =>
        (await board.Board.ReadAsync(board.Analyst, new ListFindings(filter ?? _any, new(FindingColumn.Statement), 1))).Page.Lines;
}

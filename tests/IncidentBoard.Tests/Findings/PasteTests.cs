using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Findings;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Findings;

public sealed class PasteTests
{
    private static readonly FindingFilter _any = new(null, null, null, null, null, Exercises: true);

    [Theory]
    [InlineData("a\tb\n1\t2", 2, 2, "2")]
    [InlineData("a,b\r\n\"x, y\",\"he said \"\"no\"\"\"\r\n", 2, 2, "he said \"no\"")]
    [InlineData("a;b;c\n1;2", 2, 3, "2")]
    [InlineData("a,b\n\n  ,\n\"two\nlines\",z", 2, 2, "z")]
    [InlineData("a\t\"b\n1\t2", 1, 2, "b\n1\t2")]
    public void a_table_is_read_as_spreadsheets_write_it(string text, int rows, int columns, string last)
    {
        var table = PastedTable.Read(text);

        Assert.Equal((rows, columns, last), (table.Rows.Length, table.Columns, table.Rows[^1][1]));
    }

    [Fact]
    public void a_table_of_any_size_and_of_none_is_taken_up_to_a_limit()
    {
        Assert.Equal(0, PastedTable.Read(" \n\n").Columns);
        var large = PastedTable.Read(string.Join('\n', Enumerable.Repeat(string.Join('\t', Enumerable.Repeat("x", 50)), 2_000)));
        Assert.Equal((PastedTable.MostRows, PastedTable.MostColumns), (large.Rows.Length, large.Columns));
    }

    [Fact]
    public async Task rows_become_findings_with_their_sources_by_one_change_that_is_undone_as_one()
    {
        await using var board = await TestBoard.OpenAsync();
        var wired = await board.SourceAsync("Wired: story");
        var claims = Claims("Statement\tState\tNature\tSource\tQuote\tTags\nMeta paused\tclaimed\tFact\twired: STORY\tpaused all\tlabs\nIt will end\tOpen\tforecast\tA new post\t\t\nIt has ended\t\t\tA new post\tended\t");

        var recorded = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new AddFindings(claims, null, Marking.Green)));

        var lines = (await board.Board.ReadAsync(board.Viewer, new ListFindings(_any, new(FindingColumn.Statement), 1))).Page.Lines;
        Assert.Equal([("It has ended", FindingState.Claimed), ("It will end", FindingState.Open), ("Meta paused", FindingState.Claimed)], lines.Select(line => (line.Statement, line.State)));
        Assert.Equal(("labs", Nature.Forecast), (lines[2].Tags, lines[1].Nature));
        var sources = (await board.Board.ReadAsync(board.Analyst, new IncidentBoard.Sources.ListSources(null, null, null, new(IncidentBoard.Sources.SourceColumn.Title), 1))).Lines;
        Assert.Equal(["A new post", "Wired: story"], sources.Select(source => source.Title));
        var evidence = (await board.Board.ReadAsync(board.Analyst, new Shared.ShowThing("finding", lines[2].Id.Value))).Thing!.Evidence;
        Assert.Equal((wired.Value, "paused all"), (Assert.Single(evidence).Source, evidence[0].Quote));

        await board.MakeAsync(board.Analyst, new Undo(recorded.Line));
        Assert.Empty((await board.Board.ReadAsync(board.Analyst, new ListFindings(_any, new(FindingColumn.Statement), 1))).Page.Lines);
    }

    [Fact]
    public async Task each_row_that_cannot_be_added_says_why_and_the_others_can()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.FindingAsync("Known already");
        var claims = Claims("Statement\tState\tSource\tQuote\nGood\t\t\t\n\tclaimed\t\t\nKnown ALREADY\t\t\t\nOdd\tmaybe\t\t\nTwice\t\t\t\nTwice\t\t\t\nQuoted\t\t\tso\nHigh\tcorroborated\tA post\t\nConfirmed\tconfirmed\t\t");

        var preview = await board.Board.ReadAsync(board.Analyst, new PreviewClaims(new AddFindings(claims, null, Marking.Green)));

        var refused = preview.Where(line => line.Problems.Count > 0).ToDictionary(line => line.Claim.Row, line => string.Join(' ', line.Problems));
        Assert.Equal([3, 4, 5, 7, 8, 9, 10], refused.Keys.Order());
        foreach (var (row, why) in new[] { (3, "cannot be empty"), (4, "on the board already"), (5, "\"maybe\" is not one of open, claimed"), (7, "twice"), (8, "needs its source"), (9, "not corroborated"), (10, "then confirm it") })
        {
            Assert.Contains(why, refused[row], StringComparison.Ordinal);
        }

        Assert.StartsWith("Row 3:", await board.RefusedAsync(board.Analyst, new AddFindings(claims, null, Marking.Green)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new AddFindings([.. preview.Where(line => line.Problems.Count == 0).Select(line => line.Claim)], null, Marking.Green));
        Assert.Equal(3, (await board.Board.ReadAsync(board.Analyst, new ListFindings(_any, new(FindingColumn.Statement), 1))).Page.Visible);
    }

    private static List<PastedClaim> Claims(string text)
    {
        var table = PastedTable.Read(text);
        var columns = table.Rows[0].Select(PastedTable.Guess).ToArray();
        return [.. table.Rows.Select((cells, at) => PastedClaim.Of(at + 1, cells, columns)).Skip(1)];
    }
}

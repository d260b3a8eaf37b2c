using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Exchange;

namespace IncidentBoard.Tests.Exchange;

public sealed class BoardJsonTests
{
    [Fact]
    public async Task export_then_import_into_an_empty_board_then_export_gives_equal_bytes()
    {
        await using var first = await TestBoard.WithSampleAsync();
        var exported = await first.Board.ReadAsync(Reader.Operator, new ExportBoard());
        await using var second = await TestBoard.OpenAsync(seed: 2);

        await second.MakeAsync(Reader.Operator, ImportBoard.Of(exported));

        Assert.True(exported.Length > 100_000);
        Assert.Equal(Encoding.UTF8.GetString(exported), await second.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task the_sample_is_a_board_as_we_would_export_it()
    {
        await using var board = await TestBoard.WithSampleAsync();

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sample.board.json")), await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task importing_the_same_file_twice_changes_nothing()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var before = await board.ExportAsync(Reader.Operator);

        await board.Board.RecordAsync(board.Analyst, ImportBoard.Of(Encoding.UTF8.GetBytes(before)));

        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Theory]
    [InlineData("", "not well-formed")]
    [InlineData("{\"\\ud800\":1}", "not well-formed")]
    [InlineData("[]", "not a board")]
    [InlineData("{\"format\":\"other/1\"}", "not a board")]
    [InlineData("{\"format\":\"incidentboard/1\",\"people\":[]}", "does not know")]
    [InlineData("{\"format\":\"incidentboard/1\",\"parties\":{}}", "not an array")]
    public void a_file_that_is_not_ours_is_refused_whole(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ImportBoard.Of(Encoding.UTF8.GetBytes(file))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task a_record_that_makes_no_sense_is_refused_by_its_place_and_nothing_goes_in()
    {
        await using var board = await TestBoard.OpenAsync();
        var file = """
            {"format":"incidentboard/1","parties":[
              {"id":"11111111111141118111111111111111","recorded":"2026-04-05T00:00:00Z","name":"Good","kind":"Lab","marking":"Clear"},
              {"id":"22222222222242228222222222222222","recorded":"2026-04-05T00:00:00Z","name":"Odd","kind":"Spaceship","marking":"Clear"}]}
            """;

        Assert.Contains("parties[1]", await board.RefusedAsync(board.Analyst, ImportBoard.Of(Encoding.UTF8.GetBytes(file))), StringComparison.Ordinal);
        Assert.DoesNotContain("Good", await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
    }
}

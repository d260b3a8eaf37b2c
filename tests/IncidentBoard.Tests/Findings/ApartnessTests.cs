using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Shared;

namespace IncidentBoard.Tests.Findings;

public sealed class ApartnessTests
{
    [Fact]
    public async Task two_retellings_of_one_story_meet_in_it_and_it_is_named()
    {
        await using var board = await TestBoard.OpenAsync();
        var (wired, vertex, digest) = (await board.SourceAsync("Wired: story"), await board.SourceAsync("The Vertex"), await board.SourceAsync("Digest"));
        var finding = await board.FindingAsync("Meta paused its work");
        var one = await board.MakeAsync(board.Analyst, An.Evidence(finding, vertex, origin: wired));
        var other = await board.MakeAsync(board.Analyst, An.Evidence(finding, digest, origin: wired));
        var own = await board.MakeAsync(board.Analyst, An.Evidence(finding, wired));
        var open = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("A post"), assessed: false));
        var apart = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("A call")));

        var view = await board.Board.ReadAsync(board.Analyst, new ExplainIndependence(one, other));
        Assert.Equal((false, "Not independent. Both rest on “Wired: story”."), (view.IsIndependent, view.Words));
        Assert.Equal(["The Vertex", "Wired: story"], view.One);
        Assert.Equal(["Wired: story"], view.Meeting);
        Assert.Equal("Not independent. “The Vertex” has it from “Wired: story”.", await WordsAsync(one, own));
        Assert.Equal("Not independent. “The Vertex” has it from “Wired: story”.", await WordsAsync(own, one));
        Assert.Equal("Nobody can say: it is not assessed where “A post” has it from. What is not assessed never counts as independent.", await WordsAsync(one, open));
        Assert.Equal("Independent: the ways by which the two came share no source.", await WordsAsync(one, apart));

        // Who sees only one of them is told nothing of the other.
        Assert.Equal("Choose two pieces of evidence.", (await board.Board.ReadAsync(board.Viewer, new ExplainIndependence(one, other))).Words);

        async Task<string> WordsAsync(Guid left, Guid right) => (await board.Board.ReadAsync(board.Analyst, new ExplainIndependence(left, right))).Words;
    }

    [Fact]
    public void a_source_and_two_pieces_of_it_are_the_same_source()
    {
        var ids = Ids.Seeded(1);
        var source = ids.Next<Source>();
        Evidence Piece() => new(ids.Next<Evidence>(), Guid.Empty, source, Direction.For, null, 2, OriginKind.OwnReporting, null);

        Assert.Equal("Not independent. Both are from “Wired”.", new Independence(new RestingMap([])).Explain(Piece(), Piece(), _ => "Wired").Words);
    }
}

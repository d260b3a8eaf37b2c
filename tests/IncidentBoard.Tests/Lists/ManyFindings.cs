using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Lists;

/// <summary>A board as it looks after months: thousands of findings, each with two pieces of evidence, from hundreds of sources.</summary>
internal static class ManyFindings
{
    /// <summary>Fills the board without its journal, which is not what is looked at here.</summary>
    public static async Task FillAsync(TestBoard board, int count) => await board.Board.WriteAsync(async turn =>
    {
        var sources = Enumerable.Range(1, 400).Select(n => new Source(board.Ids.Next<Source>(), $"Source {n}")).ToArray();
        var findings = Enumerable.Range(1, count).Select(n => new Finding(board.Ids.Next<Finding>(), null, $"Claim {n} about a vendor that many depend on", Nature.Fact, FindingState.Claimed)).ToArray();
        var evidence = Enumerable.Range(0, 2 * count).Select(n => new Evidence(
            board.Ids.Next<Evidence>(), findings[n / 2].Key, sources[n % sources.Length].Id, Direction.For, "as it was said", (n % 5) + 2, OriginKind.OwnReporting, null));
        foreach (var (thing, at) in sources.Concat<Thing>(findings).Concat(evidence).Select((thing, at) => (thing, at)))
        {
            Desk.Fill(thing, ("marking", "Green"));
            Stamp.Recorded(thing, board.Clock.GetUtcNow().AddMinutes(-at));
            turn.Db.Add(thing);
        }

        await turn.Db.SaveChangesAsync();
    });
}

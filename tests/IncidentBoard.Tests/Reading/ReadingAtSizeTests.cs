using System.Diagnostics;
using System.Net.Http.Json;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Reading;

/// <summary>A board as it looks after months: 500 sources, 5,000 marks and 2,000 findings. Times are the shortest of several, as a quiet machine would have them.</summary>
public sealed class ReadingAtSizeTests
{
    private const int Sources = 500;
    private const int Marks = 5000;
    private const int Findings = 2000;
    private const int Tries = 7;

    [Fact]
    public async Task a_source_is_on_its_way_within_half_a_second_and_a_mark_is_saved_within_a_tenth()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        var source = await FillAsync(app.Board);
        using var ben = await app.SignedInAsync("ben");

        var page = await QuickestAsync(async () =>
        {
            using var answer = await ben.GetAsync($"/sources/{source}");
            Assert.Contains("data-marks", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        });
        var start = 0;
        var mark = await QuickestAsync(async () =>
        {
            using var answer = await ben.Http.PostAsJsonAsync(new Uri($"/sources/{source}/marks", UriKind.Relative), new { start, end = start + 5, sign = "Note" });
            Assert.Contains("\"problems\":[]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            start += 7;
        });

        Assert.InRange(page, 0, 500);
        Assert.InRange(mark, 0, 100);
    }

    private static async Task<long> QuickestAsync(Func<Task> act)
    {
        var best = long.MaxValue;
        for (var n = 0; n < Tries; n++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            best = Math.Min(best, watch.ElapsedMilliseconds);
        }

        return best;
    }

    /// <summary>Fills the board without its journal, which is not what is looked at here. Returns the source with the most marks.</summary>
    private static async Task<Id<Source>> FillAsync(Board board)
    {
        var ids = Ids.Seeded(11);
        var sources = Enumerable.Range(1, Sources).Select(n => new Source(ids.Next<Source>(), $"Story {n}")).ToArray();
        await board.WriteAsync(async turn =>
        {
            foreach (var (source, n) in sources.Select((source, n) => (source, n)))
            {
                Add(turn, source, ("text", string.Join('\n', Enumerable.Range(1, 40).Select(line => $"Line {line} of story {n}: the vendor says that workers' accounts were used by somebody else."))));
            }

            // Every tenth mark lies on one source, so that one is crowded.
            foreach (var n in Enumerable.Range(0, Marks))
            {
                var source = n % 10 == 0 ? sources[0] : sources[n % Sources];
                var at = 90 + (n * 7 % 3000);
                Add(turn, new Annotation(ids.Next<Annotation>(), source.Id, at, at + 12, "vendor says "), ("comment", $"Remark {n}"));
            }

            var findings = Enumerable.Range(1, Findings).Select(n => new Finding(ids.Next<Finding>(), null, $"Claim {n} about a vendor", Nature.Fact, FindingState.Claimed)).ToArray();
            foreach (var (finding, n) in findings.Select((finding, n) => (finding, n)))
            {
                Add(turn, finding);
                Add(turn, new Evidence(ids.Next<Evidence>(), finding.Key, sources[n % Sources].Id, Direction.For, "as it was said", 3, OriginKind.OwnReporting, null));
            }

            await turn.Db.SaveChangesAsync();
        });
        return sources[0].Id;

        void Add(WriteTurn turn, Thing thing, params IEnumerable<(string Field, string? Value)> values)
        {
            Assert.Empty(Desk.Fill(thing, values.Append(("marking", "Green"))));
            Stamp.Recorded(thing, board.Now);
            turn.Db.Add(thing);
        }
    }
}

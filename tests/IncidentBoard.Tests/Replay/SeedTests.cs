using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Findings;
using IncidentBoard.Shared;
using IncidentBoard.Sources;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Replay;

/// <summary>
/// The situation for which the board was made: two articles on one incident, both resting on a story that nobody has read, one of them written by a machine and resting on
/// four different stories for its several claims. Nothing of it gets above what the rules allow, and each refusal says why.
/// </summary>
public sealed class SeedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task nothing_in_the_two_articles_gets_above_claimed()
    {
        if (Facts() is not { } facts)
        {
            output.WriteLine("The folder ../shared/data is missing: the facts of the two articles were not replayed, only the rules on made-up ones.");
            facts = [new("F01", "A+B", "Meta", "paused work with", "Mercor", "fact", "wired.com"), new("F14", "B", "Meta structured prompting", "raised accuracy to", "93%", "fact", "[3] VentureBeat"), new("F12", "B", "A model", "downloads", "8498290", "fact", "none")];
        }

        await using var board = await TestBoard.OpenAsync();
        var sources = await SourcesAsync(board);
        var byBoth = 0;
        foreach (var fact in facts)
        {
            var finding = new Id<Finding>(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", $"{fact.Subject} {fact.Predicate} {fact.Object}".Trim()), new("nature", Nature(fact.StatedAs).ToString()), new("state", "Claimed")])));
            var pieces = new List<AddEvidence>();
            var origin = Origin(fact.Cited);
            foreach (var article in fact.Seed.Split('+'))
            {
                pieces.Add(An.Evidence(finding, sources[article], origin: origin is null ? null : sources[origin], assessed: origin is not null));
                await board.MakeAsync(board.Analyst, pieces[^1]);
            }

            byBoth += pieces.Count == 2 ? 1 : 0;
            var refusal = await board.RefusedAsync(board.Commander, An.State(finding, FindingState.Corroborated));
            Assert.Contains("is not corroborated: that takes two pieces of evidence from independent origins", refusal, StringComparison.Ordinal);
            Assert.Contains(pieces.Count == 2 ? "there are 2 pieces from one origin" : "there is one piece from", refusal, StringComparison.Ordinal);
            Assert.Contains("Credibility 1", await board.RefusedAsync(board.Analyst, An.Evidence(finding, sources["A"], credibility: 1, origin: origin is null ? null : sources[origin], assessed: origin is not null)), StringComparison.Ordinal);
            Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Confirmed)), StringComparison.Ordinal);
            Assert.Contains("the party concerned says so itself", await board.RefusedAsync(board.Commander, An.State(finding, FindingState.Confirmed)), StringComparison.Ordinal);
        }

        Assert.True(facts.Count >= 3 && byBoth >= 1, $"{facts.Count} facts, {byBoth} in both articles.");
        Assert.DoesNotContain("\"Corroborated\"", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task reading_the_primary_story_makes_no_second_origin_and_a_statement_of_its_own_does()
    {
        await using var board = await TestBoard.OpenAsync();
        var sources = await SourcesAsync(board);
        var finding = await board.FindingAsync("Meta paused its work with Mercor");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, sources["A"], origin: sources["wired"]));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, sources["B"], origin: sources["wired"]));

        await board.MakeAsync(board.Analyst, An.Evidence(finding, sources["wired"]));
        Assert.Contains("there are 3 pieces from one origin", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Corroborated)), StringComparison.Ordinal);

        var statement = await board.SourceAsync("What Meta said to us on the telephone");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, statement));
        await board.MakeAsync(board.Analyst, An.State(finding, FindingState.Corroborated));
        Assert.Equal("B2 · 2 origins", (await board.Board.ReadAsync(board.Analyst, new ShowThing("finding", finding.Value))).Thing!.Weight!.ToString());
    }

    [Fact]
    public async Task claims_of_one_article_rest_on_different_stories_and_so_support_each_other_in_nothing()
    {
        await using var board = await TestBoard.OpenAsync();
        var sources = await SourcesAsync(board);
        var finding = await board.FindingAsync("Prompting raised the accuracy to 93 %");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, sources["B"], origin: sources["[3]"]));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, sources["B"], origin: sources["wired"]));

        // The same article twice is one voice, wherever it took its two sentences from.
        Assert.Contains("from one origin", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Corroborated)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_two_articles_contradict_each_other_on_exposure_and_both_stay_disputed_until_somebody_says_which_holds()
    {
        await using var board = await TestBoard.OpenAsync();
        var (was, may) = (await board.FindingAsync("The breach exposed training data"), await board.FindingAsync("Training data may have been exposed"));
        var contradiction = new Id<Contradiction>(await board.MakeAsync(board.Analyst, new AddContradiction([new("one", was.ToString()), new("other", may.ToString()), new("about", "whether data was exposed, or may have been")])));

        Assert.Contains("Resolve the contradiction first", await board.RefusedAsync(board.Analyst, An.State(was, FindingState.Claimed, 2)), StringComparison.Ordinal);
        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, new ResolveContradiction(contradiction, "x")), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new ResolveContradiction(contradiction, "the first article only repeats the second with the hedge dropped"));
        await board.MakeAsync(board.Analyst, An.State(may, FindingState.Claimed, 2));
        await board.MakeAsync(board.Analyst, An.State(was, FindingState.Refuted, 2));
    }

    private static async Task<Dictionary<string, Id<Source>>> SourcesAsync(TestBoard board)
    {
        var sources = new Dictionary<string, Id<Source>>
        {
            ["A"] = await board.SourceAsync("The first article", Reliability.D),
            ["wired"] = await board.SourceAsync("The primary story"),
            ["[2]"] = await board.SourceAsync("A story on gas plants"),
            ["[3]"] = await board.SourceAsync("A story on prompting", Reliability.C),
            ["[4]"] = await board.SourceAsync("A story on gig workers"),
            ["B"] = new(await board.MakeAsync(board.Analyst, new AddSource([new("title", "The second article"), new("reliability", "E"), new("machineGenerated", "true")]))),
        };
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", sources["A"].ToString()), new("on", sources["wired"].ToString()), new("how", "Inferred"), new("reason", "same order of facts, names no other source")]));
        foreach (var story in new[] { "wired", "[2]", "[3]", "[4]" })
        {
            await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", sources["B"].ToString()), new("on", sources[story].ToString()), new("how", "Stated")]));
        }

        return sources;
    }

    private static Nature Nature(string statedAs) => statedAs switch
    {
        "forecast" => Core.Findings.Nature.Forecast,
        "opinion" => Core.Findings.Nature.Opinion,
        _ when statedAs.Contains("inference", StringComparison.Ordinal) || statedAs is "speculation" or "analysis" => Core.Findings.Nature.Inference,
        _ => Core.Findings.Nature.Fact,
    };

    /// <summary>Which story a claim was taken from; none where the article does not say, and so nobody can say.</summary>
    private static string? Origin(string cited) => cited switch
    {
        _ when cited.Contains("[2]", StringComparison.Ordinal) => "[2]",
        _ when cited.Contains("[3]", StringComparison.Ordinal) => "[3]",
        _ when cited.Contains("[4]", StringComparison.Ordinal) => "[4]",
        _ when cited.Contains("[1]", StringComparison.Ordinal) || cited.Contains("wired", StringComparison.Ordinal) => "wired",
        _ => null,
    };

    private static List<Fact>? Facts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared", "data", "seed_facts.csv");
            if (File.Exists(Path.Combine(folder.FullName, "IncidentBoard.sln")))
            {
                return File.Exists(file) ? [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(Cells).Select(cells => new Fact(cells[0], cells[1], cells[3], cells[4], cells[5], cells[8], cells[9]))] : null;
            }
        }

        return null;
    }

    /// <summary>The cells of one line of CSV (RFC 4180); none of these facts has a line end in it.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var (cell, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    private sealed record Fact(string Id, string Seed, string Subject, string Predicate, string Object, string StatedAs, string Cited);
}

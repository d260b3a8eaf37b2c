using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Findings;
using IncidentBoard.Shared;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Findings;

/// <summary>What a state of a finding takes, kept by the store whoever asks and however.</summary>
public sealed class FindingRuleTests
{
    [Fact]
    public async Task an_open_contradiction_leaves_a_finding_disputed_or_not_held_and_names_itself_when_it_refuses()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.FindingAsync("Data was taken"), await board.FindingAsync("Nothing was taken"));
        await ContradictAsync(board, one.Value, other.Value);

        Assert.Equal("Disputed", await ValueAsync(board, one, "state"));
        foreach (var state in new[] { FindingState.Open, FindingState.Claimed, FindingState.Corroborated })
        {
            Assert.Contains("\"Taken or not?\" is open", await board.RefusedAsync(board.Analyst, An.State(one, state, 2)), StringComparison.Ordinal);
        }

        Assert.Contains("\"Taken or not?\" is open", await board.RefusedAsync(board.Commander, An.State(one, FindingState.Confirmed, 2) with { Why = "We hold the files." }), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, An.State(one, FindingState.Refuted, 2));
        await board.MakeAsync(board.Analyst, An.State(other, FindingState.SetAside, 2));
    }

    [Fact]
    public async Task a_finding_is_disputed_by_an_open_contradiction_and_by_nothing_else()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Data was taken");

        Assert.Contains("Add the contradiction", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Disputed)), StringComparison.Ordinal);
        Assert.Contains("then add the contradiction", await board.RefusedAsync(board.Analyst, new AddFinding([new("statement", "x"), new("state", "Disputed")])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task after_it_is_resolved_the_findings_stay_disputed_until_somebody_says_what_holds()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.FindingAsync("Data was taken"), await board.FindingAsync("Nothing was taken"));
        var contradiction = await ContradictAsync(board, one.Value, other.Value);

        var resolved = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Commander, new ResolveContradiction(contradiction, "The first holds.")));
        Assert.Equal("Disputed", await ValueAsync(board, one, "state"));
        Assert.Contains("resolved meanwhile", await board.RefusedAsync(board.Commander, new ResolveContradiction(contradiction, "The second.")), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, An.State(one, FindingState.Claimed, 2));

        // Nor does the dispute come back by the back door: the finding is held again, so the contradiction cannot be open again.
        Assert.Contains("can only be disputed", await board.RefusedAsync(board.Commander, new Undo(resolved.Line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_contradiction_of_evidence_disputes_the_finding_and_both_sides_must_be_alike()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Release 1.82.7 was clean");
        var one = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Issue 1")));
        var other = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Issue 2")));

        Assert.Contains("both sides alike", await board.RefusedAsync(board.Analyst, Contradict(one, finding.Value)), StringComparison.Ordinal);
        await ContradictAsync(board, one, other);

        Assert.Equal("Disputed", await ValueAsync(board, finding, "state"));
        Assert.Contains("is open", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Claimed, 2)), StringComparison.Ordinal);
        Assert.Contains("on the board already", await board.RefusedAsync(board.Analyst, Contradict(other, one)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task only_a_commander_confirms_and_says_why_or_has_the_evidence_that_shows_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Meta paused its work");

        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Confirmed) with { Why = "It says so." }), StringComparison.Ordinal);
        Assert.Contains("Give that as the reason", await board.RefusedAsync(board.Commander, An.State(finding, FindingState.Confirmed)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("An article")));
        Assert.Contains("Give that as the reason", await board.RefusedAsync(board.Commander, An.State(finding, FindingState.Confirmed)), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, An.State(finding, FindingState.Confirmed) with { Why = "We hold the mail." });

        Assert.Contains("add that evidence", await board.RefusedAsync(board.Commander, new AddFinding([new("statement", "x"), new("state", "Confirmed")])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Document")]
    [InlineData(false, "Statement")]
    public async Task evidence_of_the_party_itself_confirms_and_cannot_be_taken_away_under_a_confirmed_finding(bool published, string medium)
    {
        await using var board = await TestBoard.OpenAsync();
        var meta = await board.PartyAsync("Meta");
        var source = new Id<Source>(await board.MakeAsync(board.Analyst, new AddSource([new("title", "Its own words"), new("medium", medium), new("publisher", published ? meta.ToString() : null)])));
        var finding = new Id<Finding>(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Meta paused its work"), new("state", "Claimed"), new("about", meta.ToString())])));
        var piece = new Id<Evidence>(await board.MakeAsync(board.Analyst, An.Evidence(finding, source)));
        await board.MakeAsync(board.Commander, An.State(finding, FindingState.Confirmed));

        Change[] takingAway =
        [
            new RemoveThing("evidence", piece.Value),
            new EditEvidence(piece, [new("direction", "Against")]),
            new RemoveThing("source", source.Value),
            published ? new EditFinding(finding, [new("about", null)]) : new EditSource(source, [new("medium", "Document")]),
        ];
        foreach (var change in takingAway)
        {
            Assert.Contains("is confirmed by this", await board.RefusedAsync(board.Commander, change), StringComparison.Ordinal);
        }

        await board.MakeAsync(board.Analyst, An.State(finding, FindingState.Claimed, 2));
        await board.MakeAsync(board.Analyst, takingAway[0]);
    }

    [Fact]
    public async Task whoever_withdraws_a_finding_says_by_whom_and_whoever_brings_it_back_need_not_take_that_away()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("Release 1.82.7 was clean");

        Assert.Contains("its source, or we", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Withdrawn)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new EditFinding(finding, [new("state", "Withdrawn"), new("withdrawnBy", "Source")]));
        Assert.Contains("its source, or we", await board.RefusedAsync(board.Analyst, new EditFinding(finding, [new("withdrawnBy", "Nobody", 2)])), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, An.State(finding, FindingState.Claimed, 2));

        Assert.Equal("Nobody", await ValueAsync(board, finding, "withdrawnBy"));
    }

    [Fact]
    public async Task taking_a_source_off_the_board_makes_nothing_independent_that_rested_on_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var (wired, one, other) = (await board.SourceAsync("Wired"), await board.SourceAsync("One"), await board.SourceAsync("Other"));
        var (first, second) = (await board.SourceAsync("First retelling"), await board.SourceAsync("Second retelling"));
        foreach (var (source, on) in new[] { (one, first), (other, second), (first, wired), (second, wired) })
        {
            await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", source.ToString()), new("on", on.ToString())]));
        }

        var finding = await board.FindingAsync("Meta paused its work");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, one, origin: first));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, other, origin: second));
        await board.MakeAsync(board.Analyst, new RemoveThing("source", wired.Value));

        Assert.Contains("one origin", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Corroborated)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task credibility_1_does_not_outlive_the_second_origin_however_that_goes()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.SourceAsync("One"), await board.SourceAsync("Other"));
        var finding = await board.FindingAsync("Meta paused its work");
        var second = await board.MakeAsync(board.Analyst, An.Evidence(finding, other));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, one, credibility: 1));

        foreach (var change in new Change[] { new RemoveThing("source", other.Value), new RemoveThing("evidence", second), new AddRestsOn([new("source", one.ToString()), new("on", other.ToString())]) })
        {
            var outcome = await board.Board.RecordAsync(board.Analyst, change);

            // Evidence that is own reporting does not rest on what its source rests on elsewhere, so the link takes nothing away.
            Assert.True(change is AddRestsOn ? outcome is Outcome.Recorded : outcome is Outcome.Refused { Problems: [{ Field: "credibility" }] }, outcome.ToString());
        }
    }

    [Fact]
    public async Task a_refusal_does_not_name_what_its_reader_may_not_see()
    {
        await using var board = await TestBoard.OpenAsync();
        var lower = await board.AddAsync("lou", Core.People.Role.Analyst, Marking.Green);
        var (one, other) = (await board.SourceAsync("One", marking: Marking.Green), await board.SourceAsync("Other", marking: Marking.Green));
        var hidden = await board.FindingAsync("A hidden claim");
        await board.MakeAsync(board.Analyst, An.Evidence(hidden, one));
        await board.MakeAsync(board.Analyst, An.Evidence(hidden, other));
        await board.MakeAsync(board.Analyst, An.State(hidden, FindingState.Corroborated));

        var reason = await board.RefusedAsync(lower, new RemoveThing("source", other.Value));

        Assert.Contains("not open to you", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden claim", reason, StringComparison.Ordinal);
    }

    private static AddContradiction Contradict(Guid one, Guid other) => new([new("one", one.ToString("N")), new("other", other.ToString("N")), new("about", "Taken or not?")]);

    private static async Task<Id<Contradiction>> ContradictAsync(TestBoard board, Guid one, Guid other) => new(await board.MakeAsync(board.Analyst, Contradict(one, other)));

    private static async Task<string?> ValueAsync(TestBoard board, Id<Finding> finding, string field) =>
        (await board.Board.ReadAsync(board.Analyst, new ShowThing("finding", finding.Value))).Thing!.Fields.Single(view => view.Field.Name == field).Value;
}

using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Findings;
using IncidentBoard.Shared;
using IncidentBoard.Tests.Lists;

namespace IncidentBoard.Tests.Findings;

public sealed class ProposalTests
{
    [Theory]
    [InlineData("EXERCISE: forty accounts were misused.", "EXERCISE: at least 62 accounts were misused.", "different numbers of accounts: 40 and 62")]
    [InlineData("The vendor found the breach on 2026-04-01", "The vendor found the breach on 31 March 2026", "different dates: 2026-04-01 and 31 March 2026")]
    [InlineData("The breach at Mercor exposed proprietary training data.", "The breach at Mercor may have exposed proprietary training data.", "may have been exposed")]
    [InlineData("Customer records of Mercor were stolen", "Customer records of Mercor were not stolen", "was not exposed")]
    [InlineData("Release 1.82.7 of LiteLLM was clean", "Release 1.82.7 of LiteLLM was malicious", "was not exposed")]
    public void two_claims_on_one_subject_that_differ_are_proposed_with_the_reason(string one, string other, string why) => Assert.Contains(why, Assert.Single(Propose(one, other)).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("Forty accounts were misused.", "40 accounts were misused.")]
    [InlineData("Forty accounts were misused.", "The contract ends after 62 days.")]
    [InlineData("The vendor found the breach on 2026-04-01", "The vendor told its customers on 2026-04-03")]
    [InlineData("Customer records were stolen", "Nobody knows who did it")]
    public void what_says_the_same_or_speaks_of_something_else_is_not(string one, string other) => Assert.Empty(Propose(one, other));

    [Fact]
    public async Task they_do_not_is_remembered_and_they_do_is_a_contradiction()
    {
        await using var board = await TestBoard.OpenAsync();
        var mercor = await board.PartyAsync("Mercor");
        async Task<Id<Finding>> ClaimAsync(string statement) => new(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", statement), new("state", "Claimed"), new("about", mercor.ToString())])));
        var (forty, many) = (await ClaimAsync("Forty accounts were misused"), await ClaimAsync("62 accounts were misused"));

        Assert.Contains("about Mercor", Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListProposals(true))).Why, StringComparison.Ordinal);
        Assert.Empty(await board.Board.ReadAsync(board.Viewer, new ListProposals(true)));
        await board.MakeAsync(board.Analyst, new SayNoContradiction(many, forty));

        Assert.Empty(await board.Board.ReadAsync(board.Analyst, new ListProposals(true)));
        Assert.Equal(Contradiction.LookedAt, Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListContradictions(true))).Resolution);
        Assert.Empty(await board.Board.ReadAsync(board.Analyst, new ShowResting(forty)));

        var third = await ClaimAsync("70 accounts were misused");
        Assert.Equal(2, (await board.Board.ReadAsync(board.Analyst, new ListProposals(true))).Count);
        await board.MakeAsync(board.Analyst, new AddContradiction([new("one", third.ToString()), new("other", forty.ToString()), new("about", "How many?")]));
        Assert.Contains("\"How many?\"", await board.RefusedAsync(board.Analyst, new SayNoContradiction(forty, third)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_resolves_says_in_the_same_change_what_the_findings_are_then()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.FindingAsync("Forty"), await board.FindingAsync("Fifty"));
        var contradiction = new Id<Contradiction>(await board.MakeAsync(board.Analyst, new AddContradiction([new("one", one.ToString()), new("other", other.ToString()), new("about", "How many?")])));

        Assert.Contains("not corroborated", await board.RefusedAsync(board.Commander, new ResolveContradiction(contradiction, "Forty.") { Then = [(one, FindingState.Corroborated)] }), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new ResolveContradiction(contradiction, "Forty.") { Then = [(one, FindingState.Claimed), (other, FindingState.Refuted)] });

        var line = Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListContradictions(true)));
        Assert.Equal((FindingState.Claimed, FindingState.Refuted), (line.One.State!.Value, line.Other.State!.Value));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task two_thousand_findings_are_compared_quickly()
    {
        await using var board = await TestBoard.OpenAsync();
        await ManyFindings.FillAsync(board, 2_000);

        var (_, time) = await Quickest.OfAsync(board, new ListProposals(true), proposals => proposals.Count);

        Assert.True(time < 300, $"it took {time} ms");
    }

    private static IReadOnlyList<ContradictionProposal> Propose(string one, string other)
    {
        var ids = Ids.Seeded(5);
        var party = ids.Next<Party>();
        Finding Claim(string statement)
        {
            var finding = new Finding(ids.Next<Finding>(), null, statement, Nature.Fact, FindingState.Claimed);
            Assert.Null(finding.Fields["about"].Write(finding, party.ToString()));
            return finding;
        }

        return ContradictionProposals.Among([Claim(one), Claim(other)], new HashSet<(Guid, Guid)>(), _ => "Mercor");
    }
}

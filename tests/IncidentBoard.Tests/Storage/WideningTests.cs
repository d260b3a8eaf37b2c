using IncidentBoard.Access;
using IncidentBoard.Boards;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Storage;

/// <summary>Two people let out what is RED, or what came from somebody else. Everybody who saw it before sees that it was let out, and can take it back.</summary>
public sealed class WideningTests
{
    [Fact]
    public async Task leaving_red_takes_a_second_person_who_is_named_on_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var second = await board.AddAsync("zoe", Role.Commander, Marking.AmberStrict);
        var finding = await board.FindingAsync("The key was pasted in the ticket");
        await board.MakeAsync(board.Commander, new EditFinding(finding, [new("marking", "Red")]));
        var lower = new EditFinding(finding, [new("marking", "Amber", 2)]) { Why = "the vendor has published it" };

        var refused = Assert.IsType<Outcome.Refused>(await board.Board.RecordAsync(board.Commander, lower));
        Assert.Equal(Remedy.AskSecond, Assert.Single(refused.Problems).Remedy);
        await board.MakeAsync(board.Commander, new AskToWiden("finding", finding.Value, Marking.Amber) { Why = "the vendor has published it" });
        Assert.Empty((await board.Board.ReadAsync(second, new ShowReleases())).Waiting);
        await board.MakeAsync(board.Commander, new NamePerson("finding", finding.Value, second.Person));
        var wish = Assert.Single((await board.Board.ReadAsync(second, new ShowReleases())).Waiting);
        Assert.Equal(("The key was pasted in the ticket", Marking.Red, Marking.Amber, "Ada"), (wish.Title, wish.From, wish.To, wish.By));

        Assert.Contains("You asked for this yourself", await board.RefusedAsync(board.Commander, new AnswerWidening(wish.Id, Agrees: true)), StringComparison.Ordinal);
        Assert.DoesNotContain("pasted in the ticket", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        await board.MakeAsync(second, new AnswerWidening(wish.Id, Agrees: true));

        Assert.Contains("pasted in the ticket", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        Assert.Contains("Nobody asks", await board.RefusedAsync(second, new AnswerWidening(wish.Id, Agrees: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_came_from_another_party_is_widened_with_its_permission_or_by_two()
    {
        await using var board = await TestBoard.OpenAsync();
        var second = await board.AddAsync("zoe", Role.Commander, Marking.AmberStrict);
        var vendor = await board.PartyAsync("Vendor");
        var one = await ToldByAsync(board, vendor, "What they told us first");
        var other = await ToldByAsync(board, vendor, "What they told us next");
        var lower = new EditFinding(one, [new("marking", "Green")]) { Why = "they said we may" };

        Assert.Contains("only its source may widen it", await board.RefusedAsync(board.Commander, lower), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new EditFinding(one, [new("widenPermission", "their counsel, by mail, 5 April")]));
        await board.MakeAsync(board.Commander, lower);

        await board.MakeAsync(board.Commander, new AskToWiden("finding", other.Value, Marking.Green) { Why = "they said we may" });
        await board.MakeAsync(second, new AnswerWidening(Assert.Single((await board.Board.ReadAsync(second, new ShowReleases())).Waiting).Id, Agrees: true));
        Assert.Contains("What they told us next", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_second_person_refuses_stays_as_it_is_and_can_be_asked_again()
    {
        await using var board = await TestBoard.OpenAsync();
        var second = await board.AddAsync("zoe", Role.Commander, Marking.AmberStrict);
        var told = await ToldByAsync(board, await board.PartyAsync("Vendor"), "What they told us");
        var ask = new AskToWiden("finding", told.Value, Marking.Clear) { Why = "it is in the press" };

        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, ask), StringComparison.Ordinal);
        Assert.Contains("needs a reason", await board.RefusedAsync(board.Commander, ask with { Why = " " }), StringComparison.Ordinal);
        Assert.Contains("nothing to ask", await board.RefusedAsync(board.Commander, ask with { To = Marking.AmberStrict }), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, ask);
        Assert.Contains("asked for this already", await board.RefusedAsync(second, ask), StringComparison.Ordinal);
        await board.MakeAsync(second, new AnswerWidening(Assert.Single((await board.Board.ReadAsync(second, new ShowReleases())).Waiting).Id, Agrees: false));

        Assert.DoesNotContain("What they told us", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, ask);
    }

    [Fact]
    public async Task a_lowered_marking_is_listed_for_a_day_to_those_who_saw_the_thing_before_and_goes_back_by_one_undo()
    {
        await using var board = await TestBoard.OpenAsync();
        var party = await board.PartyAsync("Vendor", marking: Marking.Amber);
        await board.MakeAsync(board.Commander, new EditParty(party, [new("marking", "Clear")]) { Why = "it is in the press" });

        var lowered = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowReleases())).Lowered);
        Assert.Equal(("Vendor", Marking.Amber, Marking.Clear, "it is in the press", "Ada"), (lowered.Title, lowered.From, lowered.To, lowered.Why, lowered.By));
        Assert.Empty((await board.Board.ReadAsync(board.Viewer, new ShowReleases())).Lowered);

        board.Clock.Pass(TimeSpan.FromHours(23));
        Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowReleases())).Lowered);
        await board.MakeAsync(board.Commander, new Undo(lowered.Line));
        Assert.Empty((await board.Board.ReadAsync(board.Analyst, new ShowReleases())).Lowered);
        Assert.DoesNotContain("Vendor", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
    }

    private static async Task<Id<Finding>> ToldByAsync(TestBoard board, Id<Core.Parties.Party> party, string statement) =>
        new(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", statement), new("state", "Claimed"), new("originator", party.ToString())])));
}

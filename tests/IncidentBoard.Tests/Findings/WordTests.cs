using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Findings;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Findings;

public sealed class WordTests
{
    [Fact]
    public async Task what_a_party_says_later_of_the_same_stands_under_it_in_the_order_in_which_it_was_said()
    {
        await using var board = await TestBoard.OpenAsync();
        var mercor = await board.PartyAsync("Mercor");
        var source = await board.SourceAsync("Statement of Mercor");
        var first = await SayAsync(board, mercor, "No data was exposed", "2026-04-01", "Made", null, ("source", source.ToString()), ("quote", "no data"));
        await SayAsync(board, mercor, "Taken back", "2026-04-09", "Withdrawn", first);
        await SayAsync(board, mercor, "No customer data was exposed", "2026-04-05", "Narrowed", first);
        await SayAsync(board, mercor, "Said before", "2026-03", "Made", null);

        var word = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowWord(null, true))).Parties);

        Assert.Equal(["Said before", "No data was exposed"], word.Said.Select(said => said.Statement));
        Assert.Equal([AssertionCourse.Narrowed, AssertionCourse.Withdrawn], word.Said[1].Later.Select(said => said.Course));
        Assert.Equal(("no data", "Statement of Mercor"), (word.Said[1].Quote, word.Said[1].SourceTitle));
    }

    [Fact]
    public async Task a_party_takes_back_its_own_word_only_and_says_which()
    {
        await using var board = await TestBoard.OpenAsync();
        var (mercor, meta) = (await board.PartyAsync("Mercor"), await board.PartyAsync("Meta"));
        var said = await SayAsync(board, mercor, "No data was exposed", "2026-04-01", "Made", null);

        Assert.Contains("its own word", await board.RefusedAsync(board.Analyst, Say(meta, "Not so", "2026-04-02", "Withdrawn", said)), StringComparison.Ordinal);
        Assert.Contains("Name the assertion", await board.RefusedAsync(board.Analyst, Say(mercor, "Not so", "2026-04-02", "Withdrawn", null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_question_is_chased_answered_and_not_asked_any_more()
    {
        await using var board = await TestBoard.OpenAsync();
        var mercor = await board.PartyAsync("Mercor");
        var ask = new Id<Ask>(await board.MakeAsync(board.Analyst, new AddAsk([new("party", mercor.ToString()), new("question", "Which accounts?"), new("due", "2026-04-06T12:00:00Z")])));
        var later = new Id<Ask>(await board.MakeAsync(board.Analyst, new AddAsk([new("whom", "counsel"), new("question", "Under which law?")])));

        board.Clock.Pass(TimeSpan.FromHours(3));
        await board.MakeAsync(board.Analyst, new ChaseAsk(ask, 0));
        Assert.Contains("chased it meanwhile", await board.RefusedAsync(board.Commander, new ChaseAsk(ask, 0)), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new ChaseAsk(ask, 1));

        var view = (await AsksAsync(board)).Single(view => view.Id == ask);
        Assert.Equal((2, board.Clock.GetUtcNow()), (view.Chased, view.LastChased!.Value));
        Assert.Contains("what the answer was", await board.RefusedAsync(board.Analyst, new EditAsk(ask, [new("state", "Answered", view.StateVersion)])), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new EditAsk(ask, [new("answer", "Forty.", view.AnswerVersion), new("state", "Answered", view.StateVersion)]));
        await board.MakeAsync(board.Analyst, new EditAsk(later, [new("state", "Withdrawn")]));

        Assert.Contains("nothing to chase", await board.RefusedAsync(board.Analyst, new ChaseAsk(ask, 2)), StringComparison.Ordinal);
        Assert.Equal([AskState.Answered, AskState.Withdrawn], (await AsksAsync(board)).Select(asked => asked.State).Order());
        Assert.Equal(["Mercor", "Persons of no party"], (await board.Board.ReadAsync(board.Analyst, new ShowWord(null, true))).Parties.Select(word => word.Name));
        Assert.Equal("Mercor", Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowWord(mercor, true))).Parties).Name);
    }

    [Fact]
    public async Task what_was_said_and_asked_in_a_drill_says_so_and_bears_the_marking_of_its_incident()
    {
        await using var board = await TestBoard.OpenAsync();
        var northwind = await board.PartyAsync("Northwind", marking: Marking.Green);
        var drill = await board.IncidentAsync(northwind);
        await board.MakeAsync(board.Commander, new IncidentBoard.Incidents.EditIncident(drill, [new("exercise", "true")]));
        await SayAsync(board, northwind, "Played", "2026-04-01", "Made", null, ("incident", drill.ToString()), ("marking", "Green"));
        await SayAsync(board, northwind, "Real", "2026-04-02", "Made", null, ("marking", "Green"));
        await board.MakeAsync(board.Analyst, new AddAsk([new("party", northwind.ToString()), new("question", "Played?"), new("incident", drill.ToString()), new("marking", "Green")]));

        var word = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowWord(null, true))).Parties);
        Assert.Equal([("Played", true, Marking.AmberStrict), ("Real", false, Marking.Green)], word.Said.Select(said => (said.Statement, said.Exercise, said.Marking)));
        Assert.Equal((true, Marking.AmberStrict), word.Asks.Select(ask => (ask.Exercise, ask.Marking)).Single());

        var real = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowWord(null, false))).Parties);
        Assert.Equal("Real", Assert.Single(real.Said).Statement);
        Assert.Empty(real.Asks);
    }

    private static async Task<IEnumerable<Core.Views.AskView>> AsksAsync(TestBoard board) => (await board.Board.ReadAsync(board.Analyst, new ShowWord(null, true))).Parties.SelectMany(word => word.Asks);

    private static async Task<Id<Assertion>> SayAsync(TestBoard board, Id<Party> party, string statement, string when, string course, Id<Assertion>? earlier, params (string, string)[] more) =>
        new(await board.MakeAsync(board.Analyst, Say(party, statement, when, course, earlier, more)));

    private static AddAssertion Say(Id<Party> party, string statement, string when, string course, Id<Assertion>? earlier, params (string Field, string Value)[] more) => new(
    [
        new("party", party.ToString()), new("statement", statement), new("said", when), new("course", course), new("earlier", earlier?.ToString()),
        .. more.Select(pair => new FieldValue(pair.Field, pair.Value)),
    ]);
}

using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Cards;

public sealed class ChangeStanceTests
{
    [Fact]
    public async Task pausing_is_one_change_on_card_relation_and_timeline_with_one_time_and_one_source()
    {
        await using var board = await TestBoard.OpenAsync();
        var (incident, card, relation) = await PausableAsync(board);
        var source = await board.SourceAsync("The lab's own word");
        var pause = new ChangeStance(card, new("stance", "Paused"), [(relation, 1)], When.Parse("2026-W14"), source, "we have paused our work");

        var recorded = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, pause));

        var shown = (await board.Board.ReadAsync(board.Analyst, new Incidents.ShowIncident(incident))).Incident!;
        var happened = await EventAsync(board, "Lab pauses its work with the vendor");
        Assert.Equal(Stance.Paused, shown.Row.Cards.Single(other => other.Id == card).Stance);
        Assert.Equal("Paused", await ValueAsync(board, "relation", relation.Value, "state"));
        Assert.Equal("2026-W14", await ValueAsync(board, "event", happened, "when"));
        foreach (var (kind, id) in new[] { ("event", happened), ("relation", relation.Value) })
        {
            var evidence = Assert.Single((await board.Board.ReadAsync(board.Analyst, new ShowThing(kind, id))).Thing!.Evidence);
            Assert.Equal("we have paused our work", evidence.Quote);
        }

        await board.MakeAsync(board.Analyst, new Undo(recorded.Line));
        Assert.Equal("Active", await ValueAsync(board, "relation", relation.Value, "state"));
        Assert.Equal("NoneKnown", await ValueAsync(board, "card", card.Value, "stance"));
        Assert.Null((await board.Board.ReadAsync(board.Analyst, new ShowThing("event", happened))).Thing);
    }

    [Fact]
    public async Task ending_says_until_when_and_resuming_takes_that_away()
    {
        await using var board = await TestBoard.OpenAsync();
        var (_, card, relation) = await PausableAsync(board);

        await board.MakeAsync(board.Analyst, new ChangeStance(card, new("stance", "Terminated"), [(relation, 1)], When.Parse("2026-04-05"), null, null));
        Assert.Equal(("Ended", "2026-04-05"), (await ValueAsync(board, "relation", relation.Value, "state"), await ValueAsync(board, "relation", relation.Value, "until")));

        await board.MakeAsync(board.Analyst, new ChangeStance(card, new("stance", "Resumed", 2), [(relation, 2)], When.Parse("2026-04-09"), null, null));
        Assert.Equal(("Active", null), (await ValueAsync(board, "relation", relation.Value, "state"), await ValueAsync(board, "relation", relation.Value, "until")));
    }

    [Fact]
    public async Task where_somebody_else_has_set_the_relation_meanwhile_nothing_is_recorded()
    {
        await using var board = await TestBoard.OpenAsync();
        var (_, card, relation) = await PausableAsync(board);
        await board.MakeAsync(board.Commander, new IncidentBoard.Parties.EditRelation(relation, [new("state", "UnderReview")]));

        var reason = await board.RefusedAsync(board.Analyst, new ChangeStance(card, new("stance", "Paused"), [(relation, 1)], When.Unknown, null, null));

        Assert.Contains("changed this while you were writing", reason, StringComparison.Ordinal);
        Assert.Equal("NoneKnown", await ValueAsync(board, "card", card.Value, "stance"));
    }

    [Fact]
    public async Task a_stance_that_says_nothing_of_the_relation_is_no_such_change()
    {
        await using var board = await TestBoard.OpenAsync();
        var (_, card, relation) = await PausableAsync(board);

        Assert.Contains("Only pausing", await board.RefusedAsync(board.Analyst, new ChangeStance(card, new("stance", "Monitoring"), [(relation, 1)], When.Unknown, null, null)), StringComparison.Ordinal);
    }

    private static async Task<(Id<Incident> Incident, Id<StatusCard> Card, Id<Relation> Relation)> PausableAsync(TestBoard board)
    {
        var vendor = await board.PartyAsync("Vendor");
        var lab = await board.PartyAsync("Lab", PartyKind.Lab);
        var incident = await board.IncidentAsync(vendor);
        return (incident, await board.CardAsync(incident, lab), await board.RelationAsync(lab, vendor));
    }

    private static async Task<string?> ValueAsync(TestBoard board, string kind, Guid id, string field) =>
        (await board.Board.ReadAsync(board.Analyst, new ShowThing(kind, id))).Thing!.Fields.Single(view => view.Field.Name == field).Value;

    private static async Task<Guid> EventAsync(TestBoard board, string title)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await board.ExportAsync(board.Analyst));
        return Guid.ParseExact(json.RootElement.GetProperty("events").EnumerateArray().Single(happened => happened.GetProperty("title").GetString() == title).GetProperty("id").GetString()!, "N");
    }
}

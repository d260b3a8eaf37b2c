using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Due;
using IncidentBoard.Due;
using IncidentBoard.Findings;
using IncidentBoard.Incidents;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Lists;

public sealed class ShowDueTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task what_is_due_stands_by_its_time_and_what_has_none_last()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Hit vendor"));
        await CardAsync(board, incident, "Lab One", ("nextUpdateBy", "2026-11-25T08:00:00Z"));
        await CardAsync(board, incident, "Lab Two", ("decisionWanted", "Stop the data pipe?"), ("decisionBy", "2026-11-24T09:00:00Z"));
        await board.MakeAsync(board.Analyst, new AddAsk([new("question", "Which tokens were read?"), new("whom", "Their counsel"), new("incident", incident.ToString())]));

        var due = await board.Board.ReadAsync(board.Commander, new ShowDue(Whose.Everybody, Exercises: true, Kind: null));

        Assert.Equal(
            ["Decision: Stop the data pipe?", "Promise: Next update on Lab One", "Ask: Which tokens were read?"],
            due.Lines.Select(line => $"{line.Kind}: {line.What}"));
        Assert.Equal([DueWhen.Overdue, DueWhen.Tomorrow, DueWhen.NoTime], due.Groups(_now, TimeZoneInfo.Utc).Select(group => group.When));
    }

    [Fact]
    public async Task mine_is_what_names_me()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Hit vendor"));
        await CardAsync(board, incident, "Lab One", ("nextUpdateBy", "2026-11-25T08:00:00Z"), ("owner", board.Analyst.Name));
        await CardAsync(board, incident, "Lab Two", ("decisionWanted", "Stop?"), ("decisionFrom", board.Commander.Name));

        Assert.Equal(DueKind.Promise, Assert.Single((await DueAsync(board, board.Analyst, Whose.Mine)).Lines).Kind);
        Assert.Equal(DueKind.Decision, Assert.Single((await DueAsync(board, board.Commander, Whose.Mine)).Lines).Kind);
        Assert.Empty((await DueAsync(board, board.Administrator, Whose.Mine)).Lines);
        Assert.Equal(2, (await DueAsync(board, board.Commander, Whose.MyIncidents)).Lines.Count);
        Assert.Empty((await DueAsync(board, board.Administrator, Whose.MyIncidents)).Lines);
    }

    [Fact]
    public async Task what_is_hidden_or_closed_is_due_for_nobody()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Hit vendor"));
        await CardAsync(board, incident, "Lab One", ("nextUpdateBy", "2026-11-25T08:00:00Z"));

        Assert.Empty((await DueAsync(board, board.Viewer, Whose.Everybody)).Lines);
        Assert.Single((await DueAsync(board, board.Commander, Whose.Everybody)).Lines);
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("phase", "Closed", 1)]));

        Assert.Empty((await DueAsync(board, board.Commander, Whose.Everybody)).Lines);
    }

    [Theory]
    [InlineData("2026-11-24T09:59:59Z", DueWhen.Overdue)]
    [InlineData("2026-11-24T10:00:00Z", DueWhen.Today)]
    [InlineData("2026-11-24T10:59:00Z", DueWhen.Today)]
    [InlineData("2026-11-24T11:00:00Z", DueWhen.Tomorrow)]
    [InlineData("2026-11-26T10:59:00Z", DueWhen.Week)]
    [InlineData("2026-11-30T10:59:00Z", DueWhen.Week)]
    [InlineData("2026-11-30T11:00:00Z", DueWhen.Later)]
    [InlineData(null, DueWhen.NoTime)]
    public void days_are_counted_where_the_reader_is(string? by, DueWhen when)
    {
        // Thirteen hours ahead of UTC: the day there ends at 11:00 UTC.
        var auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        var line = new DueLine(DueKind.Promise, "card", Guid.Empty, "What", null, null, null, by is null ? null : DateTimeOffset.Parse(by, CultureInfo.InvariantCulture), false, Marking.Clear);

        Assert.Equal(when, Assert.Single(new DueView(new[] { line }.ToRows()).Groups(_now, auckland)).When);
    }

    private static Task<DueView> DueAsync(TestBoard board, Reader reader, Whose whose) => board.Board.ReadAsync(reader, new ShowDue(whose, Exercises: true, Kind: null));

    private static async Task CardAsync(TestBoard board, Id<Incident> incident, string lab, params (string Field, string Value)[] values)
    {
        var party = await board.PartyAsync(lab, PartyKind.Lab);
        await board.MakeAsync(board.Commander, new AddCard([new("incident", incident.ToString()), new("party", party.ToString()), .. values.Select(pair => new FieldValue(pair.Field, pair.Value))]));
    }
}

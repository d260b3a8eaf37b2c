using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Exchange;
using IncidentBoard.Incidents;
using IncidentBoard.StatusPages;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.StatusPages;

public sealed class PublishUpdateTests
{
    [Fact]
    public async Task an_update_is_numbered_dated_and_signed_by_the_board()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);

        await board.PublishAsync(Release.Of(incident, "First"));
        await board.PublishAsync(Release.Of(incident, "Second"));
        await board.PublishAsync(Release.Of(incident, "Inside", Audience.Internal, Marking.Amber));

        var export = await board.ExportAsync(board.Commander);
        Assert.Equal(2, Count(export, "\"number\": 1,"));
        Assert.Equal(1, Count(export, "\"number\": 2,"));
        Assert.Equal(3, Count(export, "\"signedBy\": \"Ada\""));
        Assert.Equal(3, Count(export, "\"publishedAt\": \"2026-04-06T09:00:00Z\""));
    }

    [Fact]
    public async Task a_number_does_not_tell_of_updates_that_its_readers_may_not_see()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "First", Audience.Internal, Marking.Green));
        await board.PublishAsync(Release.Of(incident, "Hidden", Audience.Internal, Marking.Amber));
        await board.PublishAsync(Release.Of(incident, "Second", Audience.Internal, Marking.Green));
        await board.PublishAsync(Release.Of(incident, "Third", Audience.Internal, Marking.AmberStrict));

        var updates = await board.Board.ReadAsync(IncidentBoard.Access.Reader.Operator, new ReadPublished());

        Assert.Equal([("First", 1), ("Hidden", 2), ("Second", 2), ("Third", 3)], updates.Updates.OrderBy(update => update.Headline).Select(update => (update.Headline, update.Number)));
    }

    [Fact]
    public async Task nobody_publishes_above_his_own_clearance()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("marking", "Clear")]) { Why = "said by the vendor" });
        var commander = await board.AddAsync("zoe", Core.People.Role.Commander, Marking.Green);

        Assert.Contains("clearance does not reach", await board.RefusedAsync(commander, Release.Of(incident, "x", Audience.Internal, Marking.Amber)), StringComparison.Ordinal);
        await board.MakeAsync(commander, Release.Of(incident, "x", Audience.Internal, Marking.Green));
    }

    [Fact]
    public async Task nothing_is_published_inside_about_an_incident_that_is_open_to_its_members_only()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("restricted", "true")]));

        Assert.Contains("members only", await board.RefusedAsync(board.Commander, Release.Of(incident, "x", Audience.Internal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number", "7")]
    [InlineData("signedBy", "Somebody else")]
    [InlineData("publishedAt", "2020-01-01T00:00:00Z")]
    [InlineData("withdrawn", "never")]
    [InlineData("removed", "true")]
    [InlineData("passwordHash", "x")]
    public async Task what_the_board_gives_an_update_cannot_be_chosen(string field, string value)
    {
        await using var board = await TestBoard.OpenAsync();
        var update = Release.Of(await IncidentAsync(board), "First").With(field, value);

        Assert.Contains("cannot be chosen", await board.RefusedAsync(board.Commander, update), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("exposure")]
    [InlineData("exposed")]
    [InlineData("affected")]
    [InlineData("meaning")]
    [InlineData("doing")]
    [InlineData("marking")]
    [InlineData("audience")]
    public async Task an_update_says_everything_that_its_readers_ask_first(string field)
    {
        await using var board = await TestBoard.OpenAsync();
        var whole = Release.Of(await IncidentAsync(board), "First");
        var update = new PublishUpdate([.. whole.Values.Where(value => value.Field != field)]);

        Assert.Contains($"\"{field}\" cannot be empty", await board.RefusedAsync(board.Commander, update), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Audience.Public, Marking.Green)]
    [InlineData(Audience.Public, Marking.AmberStrict)]
    [InlineData(Audience.Public, Marking.Red)]
    [InlineData(Audience.Internal, Marking.Red)]
    public async Task a_marking_above_the_ceiling_of_the_page_is_refused(Audience audience, Marking marking)
    {
        await using var board = await TestBoard.OpenAsync();

        var refused = await board.RefusedAsync(board.Commander, Release.Of(await IncidentAsync(board), "Too much", audience, marking));

        Assert.Contains("carries at most", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_exercise_never_reaches_the_public_page()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("exercise", "true")]));

        Assert.Contains("exercise", await board.RefusedAsync(board.Commander, Release.Of(incident, "Drill")), StringComparison.Ordinal);
        await board.PublishAsync(Release.Of(incident, "Drill", Audience.Internal, Marking.Green));
    }

    [Fact]
    public async Task a_promise_is_for_the_future()
    {
        await using var board = await TestBoard.OpenAsync();
        var update = Release.Of(await IncidentAsync(board), "First");

        Assert.Contains("has passed", await board.RefusedAsync(board.Commander, update.With("nextUpdateBy", "2026-04-06T09:00:00Z")), StringComparison.Ordinal);
        await board.PublishAsync(update.With("nextUpdateBy", "2026-04-06T09:01:00Z"));
    }

    [Fact]
    public async Task a_decision_is_asked_for_inside_only()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);

        Assert.Contains("asked for inside", await board.RefusedAsync(board.Commander, Release.Of(incident, "First").With("decisionWanted", "Stop?")), StringComparison.Ordinal);
        await board.PublishAsync(Release.Of(incident, "First", Audience.Internal).With("decisionWanted", "Stop?"));
    }

    [Fact]
    public async Task only_a_commander_publishes_and_withdraws()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await IncidentAsync(board);
        var update = await board.PublishAsync(Release.Of(incident, "First"));

        foreach (var reader in new[] { board.Analyst, board.Viewer, board.Administrator })
        {
            Assert.Contains("Only a commander", await board.RefusedAsync(reader, Release.Of(incident, "Second")), StringComparison.Ordinal);
            Assert.Contains("Only a commander", await board.RefusedAsync(reader, new WithdrawUpdate(update) { Why = "wrong" }), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task what_was_published_is_not_undone_and_not_taken_off()
    {
        await using var board = await TestBoard.OpenAsync();
        var published = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Commander, Release.Of(await IncidentAsync(board), "First")));

        Assert.Contains("cannot be undone", await board.RefusedAsync(board.Commander, new Undo(published.Line)), StringComparison.Ordinal);
        Assert.Contains("withdraw an update", await board.RefusedAsync(board.Commander, new RemoveThing("update", published.Made!.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task withdrawing_needs_a_reason_and_happens_once()
    {
        await using var board = await TestBoard.OpenAsync();
        var update = await board.PublishAsync(Release.Of(await IncidentAsync(board), "First"));

        Assert.Contains("needs a reason", await board.RefusedAsync(board.Commander, new WithdrawUpdate(update)), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, new WithdrawUpdate(update) { Why = "It named the wrong vendor." });
        Assert.Contains("withdrawn already", await board.RefusedAsync(board.Commander, new WithdrawUpdate(update) { Why = "again" }), StringComparison.Ordinal);
        Assert.Contains("It named the wrong vendor.", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_correction_goes_to_those_who_read_what_it_corrects()
    {
        await using var board = await TestBoard.OpenAsync();
        var (incident, other) = (await IncidentAsync(board), await board.IncidentAsync(await board.PartyAsync("Other vendor"), "Other"));
        var green = await board.PublishAsync(Release.Of(incident, "First", Audience.Internal, Marking.Green));

        var correction = Release.Of(incident, "Corrected", Audience.Internal, Marking.Green).With("corrects", green.ToString());
        Assert.Contains("must reach everybody", await board.RefusedAsync(board.Commander, correction.With("marking", "Amber")), StringComparison.Ordinal);
        Assert.Contains("same audience", await board.RefusedAsync(board.Commander, Release.Of(incident, "Corrected").With("corrects", green.ToString())), StringComparison.Ordinal);
        Assert.Contains("same audience", await board.RefusedAsync(board.Commander, correction.With("incident", other.ToString())), StringComparison.Ordinal);
        await board.PublishAsync(correction);

        await board.MakeAsync(board.Commander, new WithdrawUpdate(green) { Why = "wrong" });
        Assert.Contains("nothing to correct", await board.RefusedAsync(board.Commander, correction), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_analyst_cannot_publish_by_importing()
    {
        await using var from = await TestBoard.OpenAsync();
        await from.PublishAsync(Release.Of(await IncidentAsync(from), "First"));
        var file = await from.Board.ReadAsync(from.Commander, new ExportBoard());
        await using var board = await TestBoard.OpenAsync(seed: 2);

        Assert.Contains("Only a commander may publish", await board.RefusedAsync(board.Analyst, ImportBoard.Of(file)), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, ImportBoard.Of(file));
    }

    private static async Task<Id<Incident>> IncidentAsync(TestBoard board) => await board.IncidentAsync(await board.PartyAsync("Vendor"));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

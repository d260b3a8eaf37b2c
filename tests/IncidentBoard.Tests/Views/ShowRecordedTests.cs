using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Views.Recorded;
using IncidentBoard.Findings;
using IncidentBoard.Recorded;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Views;

/// <summary>Looking back: the board as it was recorded at a moment.</summary>
public sealed class ShowRecordedTests
{
    [Fact]
    public async Task an_incident_is_shown_as_it_was_with_what_is_otherwise_now()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        var card = await board.CardAsync(incident, await board.PartyAsync("Lab"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "First word"));
        var then = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.MakeAsync(board.Analyst, An.Headline(card, "Second word", 2));
        var later = await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Found later"), new("incident", incident.ToString())]));

        var seen = await SeenAsync(board, "incident", incident.Value, then);

        var headline = seen.Parts.Single(part => part.Id == card.Value).Fields.Single(field => field.Field.Name == "headline");
        Assert.Equal(("First word", "Second word", true), (headline.Then, headline.Now, headline.Differs));
        Assert.Equal((false, true), (seen.Parts.Single(part => part.Id == later).WasThere, seen.Parts.Single(part => part.Id == later).IsThere));
        Assert.False(seen.Thing.Differs);
        Assert.All((await SeenAsync(board, "incident", incident.Value, board.Clock.GetUtcNow())).Parts, part => Assert.False(part.Differs));
    }

    [Fact]
    public async Task what_was_taken_off_since_is_shown_and_what_is_older_than_the_board_is_not()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        var finding = await board.MakeAsync(board.Analyst, new AddFinding([new("statement", "Soon gone"), new("incident", incident.ToString())]));
        var then = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.MakeAsync(board.Analyst, new RemoveThing("finding", finding));

        var gone = (await SeenAsync(board, "incident", incident.Value, then)).Parts.Single(part => part.Id == finding);
        Assert.Equal((true, false), (gone.WasThere, gone.IsThere));
        Assert.False((await SeenAsync(board, "incident", incident.Value, then.AddDays(-1))).Thing.WasThere);
    }

    [Fact]
    public async Task looking_back_opens_nothing_that_was_sealed_then_and_shows_nothing_that_was_redacted()
    {
        await using var board = await TestBoard.OpenAsync();
        var finding = await board.FindingAsync("The old words", Marking.Amber);
        var sealedThen = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.MakeAsync(board.Commander, new EditFinding(finding, [new("marking", "Green"), new("statement", "The new words")]) { Why = "published" });

        Assert.False((await SeenAsync(board, "finding", finding.Value, sealedThen, board.Viewer)).Thing.WasThere);
        Assert.Equal("The old words", (await SeenAsync(board, "finding", finding.Value, sealedThen)).Thing.Fields.Single(field => field.Field.Name == "statement").Then);

        await board.MakeAsync(board.Commander, new Redact("The old words") { Why = "a slip" });
        var statement = (await SeenAsync(board, "finding", finding.Value, sealedThen)).Thing.Fields.Single(field => field.Field.Name == "statement");
        Assert.Equal((null, true, true), (statement.Then, statement.Redacted, statement.Differs));
        Assert.Null((await board.Board.ReadAsync(board.Viewer, new ShowRecorded("finding", (await board.FindingAsync("Hidden", Marking.Amber)).Value, sealedThen))).Recorded);
    }

    [Fact]
    public async Task names_are_looked_up_at_once_however_many_things_name_them()
    {
        using var commands = new CommandCount();
        await using var board = await TestBoard.OpenAsync();
        var (vendor, lab) = (await board.PartyAsync("Vendor"), await board.PartyAsync("Lab"));
        var incident = await board.IncidentAsync(vendor);
        for (var n = 0; n < 3; n++)
        {
            await board.MakeAsync(board.Analyst, new AddFinding([new("statement", $"Found {n}"), new("incident", incident.ToString()), new("about", $"{vendor},{lab}"), new("originator", lab.ToString())]));
        }

        var few = await CommandsAsync(commands, board, incident.Value);
        for (var n = 0; n < 40; n++)
        {
            await board.MakeAsync(board.Analyst, new AddFinding([new("statement", $"Found later {n}"), new("incident", incident.ToString()), new("about", lab.ToString()), new("originator", vendor.ToString())]));
        }

        Assert.InRange(few, 1, 20);
        Assert.Equal(few, await CommandsAsync(commands, board, incident.Value));
        var seen = await SeenAsync(board, "incident", incident.Value, board.Clock.GetUtcNow());
        Assert.Equal("Lab, Vendor", string.Join(", ", seen.Parts.Single(part => part.Title == "Found 1").Fields.Single(field => field.Field.Name == "about").Now!.Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal("Lab", seen.Parts.Single(part => part.Title == "Found 1").Fields.Single(field => field.Field.Name == "originator").Then);
    }

    /// <summary>How many commands the store is given to look back at an incident.</summary>
    private static async Task<int> CommandsAsync(CommandCount commands, TestBoard board, Guid incident)
    {
        var before = commands.In(board.Folder);
        await SeenAsync(board, "incident", incident, board.Clock.GetUtcNow());
        return commands.In(board.Folder) - before;
    }

    private static async Task<RecordedView> SeenAsync(TestBoard board, string kind, Guid id, DateTimeOffset at, Reader? by = null) =>
        (await board.Board.ReadAsync(by ?? board.Analyst, new ShowRecorded(kind, id, at))).Recorded!;
}

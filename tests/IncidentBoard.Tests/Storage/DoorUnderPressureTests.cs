using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Exchange;
using IncidentBoard.Parties;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Storage;

public sealed class DoorUnderPressureTests
{
    [Fact]
    public async Task sixteen_people_who_write_the_same_field_at_once_are_told_apart_one_by_one()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        var people = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => board.AddAsync($"p{n}", Role.Analyst, Marking.AmberStrict)));

        for (var round = 1; round <= 10; round++)
        {
            var outcomes = await Task.WhenAll(people.Select((person, n) => board.Board.RecordAsync(person, An.Headline(card, $"{round}/{n}", basedOn: round))));

            Assert.Single(outcomes.OfType<Outcome.Recorded>());
            Assert.All(outcomes.OfType<Outcome.Refused>(), refused => Assert.Equal(round + 1, Assert.IsType<Conflict>(Assert.Single(refused.Problems)).Version));
        }

        Assert.Null(await Verification.FirstBreakAsync(board.Board));
    }

    [Fact]
    public async Task sixteen_people_who_write_different_fields_at_once_all_keep_what_they_wrote()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"));
        var cards = new List<Id<Core.Cards.StatusCard>>();
        foreach (var n in Enumerable.Range(0, 4))
        {
            cards.Add(await board.CardAsync(incident, await board.PartyAsync($"Lab {n}")));
        }

        var edits = cards.SelectMany(card => new[] { "headline", "owner", "decisionWanted", "decisionFrom" }.Select(field => new EditCard(card, [new(field, $"{card} {field}")]))).ToList();
        var outcomes = await Task.WhenAll(edits.Select(edit => board.Board.RecordAsync(board.Analyst, edit)));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Recorded>(outcome));
        var export = await board.ExportAsync(board.Analyst);
        Assert.All(edits, edit => Assert.Contains(edit.Fields[0].Value!, export, StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_waits_when_the_board_is_closed_is_still_written_and_what_comes_later_is_refused()
    {
        await using var board = await TestBoard.OpenAsync();
        var waiting = Enumerable.Range(0, 300).Select(n => board.Board.RecordAsync(board.Analyst, new AddParty([new("name", $"Party {n}")]))).ToList();

        await board.Board.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.IsType<Outcome.Recorded>(outcome));
        Assert.Contains("shutting down", await board.RefusedAsync(Reader.Operator, new AddParty([new("name", "Late")])), StringComparison.Ordinal);
        await board.ReopenAsync();
        Assert.Equal(300, (await board.ExportAsync(Reader.Operator)).Split("\"name\": \"Party ").Length - 1);
    }

    [Fact]
    public async Task an_export_while_others_write_is_of_one_moment()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = Reader.Operator;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                var vendor = await board.PartyAsync($"Vendor {n}");
                await board.RelationAsync(await board.PartyAsync($"Lab {n}"), vendor);
            }
        });

        for (var n = 0; n < 25; n++)
        {
            var export = await board.Board.ReadAsync(source, new ExportBoard());
            await using var empty = n % 5 == 0 ? await TestBoard.OpenAsync(seed: 100 + n) : null;
            if (empty is not null)
            {
                await empty.MakeAsync(Reader.Operator, ImportBoard.Of(export));
            }
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task a_field_that_is_named_twice_is_refused_by_name()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));

        Assert.Contains("\"name\" is named twice", await board.RefusedAsync(board.Analyst, new AddParty([new("name", "A"), new("name", "B")])), StringComparison.Ordinal);
        Assert.Contains("\"owner\" is named twice", await board.RefusedAsync(board.Analyst, new EditCard(card, [new("owner", "A"), new("owner", "B")])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_edit_based_on_a_version_that_never_was_is_a_conflict_like_others()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));

        var refused = Assert.IsType<Outcome.Refused>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "mine", basedOn: 7)));

        Assert.Equal((null, "mine", 1), Assert.IsType<Conflict>(Assert.Single(refused.Problems)) is var conflict ? (conflict.Theirs, conflict.Mine, conflict.Version) : default);
    }

    [Fact]
    public async Task an_undo_moves_the_version_on_so_that_an_edit_begun_before_it_is_a_conflict()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "first"));
        var edit = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "second", basedOn: 2)));
        await board.MakeAsync(board.Analyst, new Undo(edit.Line));

        var refused = Assert.IsType<Outcome.Refused>(await board.Board.RecordAsync(board.Commander, An.Headline(card, "third", basedOn: 3)));

        Assert.Equal(("second", "first", 4), Assert.IsType<Conflict>(Assert.Single(refused.Problems)) is var conflict ? (conflict.Base, conflict.Theirs, conflict.Version) : default);
        await board.MakeAsync(board.Commander, An.Headline(card, "third", basedOn: 4));
    }

    [Fact]
    public async Task an_undo_says_nothing_of_what_its_maker_may_not_see_any_more_whether_it_is_there_or_gone()
    {
        await using var board = await TestBoard.OpenAsync();
        var made = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new AddSource([new("title", "A call note")])));
        var source = new Id<Core.Sources.Source>(made.Made!.Value);
        var nothing = await board.RefusedAsync(board.Analyst, new Undo(Guid.ParseExact(new string('7', 32), "N")));
        await board.MakeAsync(board.Commander, new EditSource(source, [new("marking", "Red")]));

        Assert.Equal(nothing, await board.RefusedAsync(board.Analyst, new Undo(made.Line)));

        await board.MakeAsync(Reader.Operator, new RemoveThing("source", source.Value));
        Assert.Equal(nothing, await board.RefusedAsync(board.Analyst, new Undo(made.Line)));
    }

    [Fact]
    public async Task an_import_can_be_undone_as_one_and_that_again()
    {
        await using var board = await TestBoard.OpenAsync();
        var before = await board.ExportAsync(Reader.Operator);
        var import = ImportBoard.Of(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sample.board.json")));
        var imported = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(Reader.Operator, import));
        var full = await board.ExportAsync(Reader.Operator);

        var undo = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(Reader.Operator, new Undo(imported.Line)));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));

        await board.MakeAsync(Reader.Operator, new Undo(undo.Line));
        Assert.Equal(full, await board.ExportAsync(Reader.Operator));
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
    }

    [Fact]
    public async Task an_import_of_which_something_was_edited_since_is_not_undone_and_nothing_of_it_is()
    {
        await using var board = await TestBoard.WithSampleAsync();
        await using var other = await TestBoard.OpenAsync(seed: 2);
        var import = ImportBoard.Of(System.Text.Encoding.UTF8.GetBytes(await board.ExportAsync(Reader.Operator)));
        var imported = Assert.IsType<Outcome.Recorded>(await other.Board.RecordAsync(Reader.Operator, import));
        var party = new Id<Core.Parties.Party>(import.Records.First(record => record.Array == "parties").Id);
        await other.MakeAsync(other.Analyst, new EditParty(party, [new("about", "edited since")]));
        var full = await other.ExportAsync(Reader.Operator);

        Assert.Contains("\"about\" was changed again since", await other.RefusedAsync(Reader.Operator, new Undo(imported.Line)), StringComparison.Ordinal);
        Assert.Equal(full, await other.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task taking_a_source_away_from_under_a_corroborated_finding_is_refused()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, other) = (await board.SourceAsync("One"), await board.SourceAsync("Other"));
        var finding = await board.FindingAsync("It happened");
        await board.MakeAsync(board.Analyst, An.Evidence(finding, one));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, other));
        await board.MakeAsync(board.Analyst, An.State(finding, FindingState.Corroborated));

        Assert.Contains("is not corroborated", await board.RefusedAsync(board.Analyst, new RemoveThing("source", other.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task redacting_reaches_what_was_taken_off_the_board_and_fields_too_short_for_the_mark()
    {
        await using var board = await TestBoard.OpenAsync();
        var gone = await board.SourceAsync("hunter2 in a removed title");
        await board.MakeAsync(board.Analyst, new RemoveThing("source", gone.Value));
        await board.SourceAsync($"hunter2{new string('x', 280)}");

        await board.MakeAsync(board.Commander, new Redact("hunter2") { Why = "a password" });

        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        await board.Board.DisposeAsync();
        Assert.All(Directory.EnumerateFiles(board.Folder), file => Assert.DoesNotContain("hunter2", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task redacting_what_stands_in_history_alone_leaves_a_line_of_its_own()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "hunter2"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "clean", basedOn: 2));
        var before = (await Verification.CheckAsync(board.Board)).Lines;

        await board.MakeAsync(board.Commander, new Redact("hunter2") { Why = "a password" });

        Assert.Equal((before + 1, null), (await Verification.CheckAsync(board.Board)) is var state ? (state.Lines, state.Break) : default);
    }
}

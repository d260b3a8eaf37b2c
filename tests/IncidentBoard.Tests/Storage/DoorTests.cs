using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Storage;

public sealed class DoorTests
{
    [Fact]
    public async Task what_was_recorded_is_there_after_a_restart()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Mercor");

        await board.ReopenAsync();

        Assert.Contains("Mercor", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_people_who_edit_different_fields_both_keep_what_they_wrote()
    {
        await using var board = await TestBoard.OpenAsync();
        var vendor = await board.PartyAsync("Mercor");
        var card = await board.CardAsync(await board.IncidentAsync(vendor), await board.PartyAsync("Meta"));

        await board.MakeAsync(board.Commander, An.Headline(card, "Paused all work"));
        await board.MakeAsync(board.Analyst, new IncidentBoard.Cards.EditCard(card, [new("owner", "Ben")]));

        var export = await board.ExportAsync(board.Commander);
        Assert.Contains("Paused all work", export, StringComparison.Ordinal);
        Assert.Contains("\"owner\": \"Ben\"", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_people_who_edit_the_same_field_are_shown_all_three_texts()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Commander, An.Headline(card, "base"));
        await board.MakeAsync(board.Commander, An.Headline(card, "theirs", basedOn: 2));

        var refused = Assert.IsType<Outcome.Refused>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "mine", basedOn: 2)));

        var conflict = Assert.IsType<Conflict>(Assert.Single(refused.Problems));
        Assert.Equal(("base", "theirs", "mine", 3, "Ada"), (conflict.Base, conflict.Theirs, conflict.Mine, conflict.Version, conflict.By));
        Assert.Contains("theirs", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_refused_change_leaves_its_neighbours_in_the_same_transaction_unhurt()
    {
        await using var board = await TestBoard.OpenAsync();
        var changes = Enumerable.Range(0, 40).Select(i => i % 4 == 0
            ? new AddParty([new("name", "")])
            : new AddParty([new("name", $"Party {i}")]));

        var outcomes = await Task.WhenAll(changes.Select(change => board.Board.RecordAsync(board.Analyst, change)));

        Assert.Equal(30, outcomes.Count(outcome => outcome is Outcome.Recorded));
        Assert.Equal(30, (await board.ExportAsync(board.Analyst)).Split("\"name\": \"Party ").Length - 1);
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
    }

    [Fact]
    public async Task undoing_an_edit_brings_the_old_value_back_and_is_a_change_of_its_own()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "before"));
        var edit = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "after", basedOn: 2)));

        var undo = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new Undo(edit.Line)));
        Assert.Contains("\"before\"", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);

        await board.MakeAsync(board.Analyst, new Undo(undo.Line));
        Assert.Contains("\"after\"", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task undoing_what_made_a_thing_takes_it_off_the_board_and_undoing_that_brings_it_back()
    {
        await using var board = await TestBoard.OpenAsync();
        var made = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new AddSource([new("title", "A call note")])));

        var undo = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new Undo(made.Line)));
        Assert.DoesNotContain("A call note", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);

        await board.MakeAsync(board.Analyst, new Undo(undo.Line));
        Assert.Contains("A call note", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task undoing_is_refused_where_somebody_has_changed_the_same_since()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        var edit = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "first")));
        await board.MakeAsync(board.Commander, An.Headline(card, "second", basedOn: 2));

        Assert.Contains("changed again since", await board.RefusedAsync(board.Analyst, new Undo(edit.Line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_analyst_undoes_his_own_changes_but_not_the_commanders()
    {
        await using var board = await TestBoard.OpenAsync();
        var made = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Commander, new AddSource([new("title", "A call note")])));

        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, new Undo(made.Line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task corroborated_takes_two_independent_origins()
    {
        await using var board = await TestBoard.OpenAsync();
        var (wired, vertex, digest) = (await board.SourceAsync("Wired"), await board.SourceAsync("The Vertex"), await board.SourceAsync("Daily Neural Digest"));
        var finding = await board.FindingAsync("Meta paused its work with Mercor");
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", vertex.ToString()), new("on", wired.ToString())]));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", digest.ToString()), new("on", wired.ToString())]));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, vertex, origin: wired));
        await board.MakeAsync(board.Analyst, An.Evidence(finding, digest, origin: wired));

        Assert.Contains("one origin", await board.RefusedAsync(board.Analyst, An.State(finding, FindingState.Corroborated)), StringComparison.Ordinal);

        await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Mercor statement")));
        await board.MakeAsync(board.Analyst, An.State(finding, FindingState.Corroborated));
    }

    [Fact]
    public async Task sources_that_rest_on_each_other_in_a_circle_are_refused()
    {
        await using var board = await TestBoard.OpenAsync();
        var (a, b, c) = (await board.SourceAsync("A"), await board.SourceAsync("B"), await board.SourceAsync("C"));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", a.ToString()), new("on", b.ToString())]));
        await board.MakeAsync(board.Analyst, new AddRestsOn([new("source", b.ToString()), new("on", c.ToString())]));

        Assert.Contains("rest on itself", await board.RefusedAsync(board.Analyst, new AddRestsOn([new("source", c.ToString()), new("on", a.ToString())])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_reader_sees_nothing_above_his_clearance_and_red_only_when_named()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Green vendor", marking: Marking.Green);
        await board.PartyAsync("Amber vendor", marking: Marking.Amber);
        await board.PartyAsync("Red vendor", marking: Marking.Red);

        Assert.Contains("Green vendor", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
        Assert.DoesNotContain("Amber vendor", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
        Assert.Contains("Amber vendor", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
        Assert.DoesNotContain("Red vendor", await board.ExportAsync(board.Administrator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task raising_to_red_names_the_one_who_raises_and_the_commander_and_nobody_else()
    {
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "Only for the named"));

        await board.MakeAsync(board.Analyst, new IncidentBoard.Cards.EditCard(card, [new("marking", "Red")]));

        Assert.Contains("Only for the named", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        Assert.Contains("Only for the named", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
        Assert.DoesNotContain("Only for the named", await board.ExportAsync(board.Administrator), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new NamePerson("card", card.Value, board.Administrator.Person));
        Assert.Contains("Only for the named", await board.ExportAsync(board.Administrator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_commander_breaks_the_glass_with_a_reason_and_an_analyst_does_not()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await board.SourceAsync("Sealed", marking: Marking.Red);
        NamePerson Name(Reader reader) => new("source", source.Value, reader.Person);
        var other = await board.AddAsync("otto", Role.Analyst, Marking.AmberStrict);

        Assert.Contains("not open to you", await board.RefusedAsync(board.Commander, Name(board.Commander)), StringComparison.Ordinal);
        Assert.Contains("not open to you", await board.RefusedAsync(other, Name(other) with { Why = "curious" }), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, Name(board.Commander) with { Why = "the analyst cannot be reached" });
        Assert.Contains("Sealed", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task evidence_shows_only_to_who_may_see_both_its_ends()
    {
        await using var board = await TestBoard.OpenAsync();
        var source = await board.SourceAsync("Secret call", marking: Marking.Amber);
        var finding = await board.FindingAsync("Known to many", Marking.Green);
        var evidence = new AddEvidence([.. An.Evidence(finding, source).Values, new("marking", "Green")]);
        await board.MakeAsync(board.Analyst, evidence);

        Assert.Contains("as it was said", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        Assert.Contains("Known to many", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
        Assert.DoesNotContain("as it was said", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_restricted_incident_is_open_to_its_members_only()
    {
        await using var board = await TestBoard.OpenAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"), "Quiet matter");
        await board.MakeAsync(board.Commander, new Incidents.EditIncident(incident, [new("restricted", "true")]));

        Assert.Contains("Quiet matter", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet matter", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);

        await board.MakeAsync(board.Commander, new Incidents.AssignRole(incident, board.Analyst.Person, Core.Incidents.IncidentRole.Scribe));
        Assert.Contains("Quiet matter", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task redacting_removes_a_text_everywhere_and_the_journal_still_verifies()
    {
        const string Secret = "AKIA-CANARY-7788";
        await using var board = await TestBoard.OpenAsync();
        var card = await board.CardAsync(await board.IncidentAsync(await board.PartyAsync("Mercor")), await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, $"Key {Secret} leaked"));
        await board.MakeAsync(board.Analyst, An.Headline(card, $"Key {Secret} revoked", basedOn: 2));
        await board.Board.Drafts.KeepAsync(board.Analyst, "note", $"ask about {Secret}", 1);

        await board.MakeAsync(board.Commander, new Redact(Secret) { Why = "a pasted access key" });

        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        Assert.Contains("Key [redacted] revoked", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        await board.Board.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(board.Folder))
        {
            Assert.DoesNotContain(Secret, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task lowering_a_marking_needs_a_commander_and_a_reason()
    {
        await using var board = await TestBoard.OpenAsync();
        var party = await board.PartyAsync("Mercor", marking: Marking.Amber);
        var lower = new EditParty(party, [new("marking", "Green")]);

        Assert.Contains("Only a commander", await board.RefusedAsync(board.Analyst, lower), StringComparison.Ordinal);
        Assert.Contains("needs a reason", await board.RefusedAsync(board.Commander, lower), StringComparison.Ordinal);
        await board.MakeAsync(board.Commander, lower with { Why = "the vendor has published it" });
    }

    [Fact]
    public async Task everybody_who_follows_is_told_once_however_much_happens()
    {
        await using var board = await TestBoard.OpenAsync();
        using var following = board.Board.Follow();
        await board.PartyAsync("One");
        await board.PartyAsync("Two");

        Assert.True(await following.ChangedAsync(CancellationToken.None));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await following.ChangedAsync(soon.Token));
        following.Dispose();
        Assert.Equal(0, board.Board.FollowerCount);
    }

    [Fact]
    public async Task a_person_who_is_disabled_can_do_nothing_from_that_moment()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(Reader.Operator, new EditPerson(board.Analyst.Person, [new("disabled", "true")]));

        Assert.Contains("signed out", await board.RefusedAsync(board.Analyst, new AddSource([new("title", "x")])), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ForbiddenException>(() => board.ExportAsync(board.Analyst));
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Analyst, true)]
    [InlineData(Role.Commander, true)]
    [InlineData(Role.Administrator, false)]
    public async Task only_analysts_and_commanders_add_findings(Role role, bool may)
    {
        await using var board = await TestBoard.OpenAsync();
        var reader = await board.AddAsync("zoe", role, Marking.AmberStrict);

        var outcome = await board.Board.RecordAsync(reader, new AddFinding([new("statement", "x")]));

        Assert.Equal(may, outcome is Outcome.Recorded);
    }
}

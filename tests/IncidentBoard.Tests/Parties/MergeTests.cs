using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Parties;
using IncidentBoard.Exchange;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Parties;

/// <summary>Two parties become one and can be parted again: nothing is lost, and nobody learns of what he may not see.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task what_named_the_other_names_the_survivor_and_its_names_become_aliases()
    {
        await using var board = await TestBoard.OpenAsync();
        var (aws, amazon, lab) = (await board.PartyAsync("aws"), await board.PartyAsync("amazon-web-services"), await board.PartyAsync("A lab", PartyKind.Lab));
        await board.MakeAsync(board.Commander, new EditParty(amazon, [new("aliases", "AWS; Amazon Cloud")]));
        await board.RelationAsync(lab, amazon);
        await board.IncidentAsync(amazon);
        var finding = await board.FindingAsync("It was entered.");
        await board.MakeAsync(board.Analyst, new IncidentBoard.Findings.EditFinding(finding, [new("about", amazon.ToString())]));

        await board.MakeAsync(board.Analyst, new MergeParties(aws, amazon));

        var after = await board.ExportAsync(Reader.Operator);
        Assert.DoesNotContain(amazon.ToString(), after, StringComparison.Ordinal);
        Assert.Contains("\"aliases\": \"amazon-web-services; Amazon Cloud\"", after, StringComparison.Ordinal);
        Assert.Contains($"\"supplier\": \"{aws}\"", after, StringComparison.Ordinal);
        var answer = await board.Board.ReadAsync(board.Analyst, new ListParties(null, null, true, default, 1));
        Assert.Equal(1, answer.Lines.Single(line => line.Id == aws).SupplierTo);
        Assert.Single(answer.Lines.Single(line => line.Id == aws).Incidents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task parting_what_was_merged_gives_the_equal_export(int seed)
    {
        await using var board = await TestBoard.OpenAsync();
        Assert.Null((await LoadedExercise.PutAsync(board.Board, Reader.Operator, new ExerciseSize(4, 7, 40) { Relations = 22, Incidents = 4 }, seed, Exercise.UsualTime, CancellationToken.None)).Problem);
        var parties = Exercise.Make(new ExerciseSize(4, 7, 40) { Relations = 22, Incidents = 4 }, seed, Exercise.UsualTime)["parties"].OfType<Party>().Select(party => party.Id).ToList();
        var (random, merged, refused) = (new Random(seed), 0, 0);
        var before = await board.ExportAsync(Reader.Operator);
        for (var turn = 0; turn < 14; turn++)
        {
            var chosen = parties.OrderBy(_ => random.Next()).Take(2).ToList();
            switch (await board.Board.RecordAsync(board.Commander, new MergeParties(chosen[0], chosen[1])))
            {
                case Outcome.Refused refusal:
                    Assert.Matches("Both have a card|Somebody has confirmed|own supplier", refusal.ToString());
                    refused++;
                    break;
                case Outcome.Recorded recorded:
                    Assert.NotEqual(before, await board.ExportAsync(Reader.Operator));
                    await board.MakeAsync(board.Commander, new Undo(recorded.Line) { Why = "They are two." });
                    merged++;
                    break;
            }

            Assert.Equal(before, await board.ExportAsync(Reader.Operator));
        }

        Assert.True(merged >= 3, $"{merged} were merged and {refused} refused.");
        var journal = await ReadOnlyBoard.OpenFolder(board.Folder, board.Clock).VerifyAsync(null);
        Assert.Null(journal.Break);
    }

    [Fact]
    public async Task several_merges_are_parted_newest_first_and_one_that_was_built_upon_is_not()
    {
        await using var board = await TestBoard.OpenAsync();
        var (one, two, three) = (await board.PartyAsync("gcp"), await board.PartyAsync("google"), await board.PartyAsync("Google Cloud"));
        var before = await board.ExportAsync(Reader.Operator);
        var first = await LineAsync(board, new MergeParties(two, one));
        var second = await LineAsync(board, new MergeParties(two, three));

        Assert.Contains("changed again since", await board.RefusedAsync(board.Analyst, new Undo(first)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new Undo(second));
        await board.MakeAsync(board.Analyst, new Undo(first));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task equal_relations_are_joined_with_their_evidence_and_the_stricter_marking_wins()
    {
        await using var board = await TestBoard.OpenAsync();
        var (aws, amazon, lab) = (await board.PartyAsync("aws", marking: Marking.Green), await board.PartyAsync("amazon", marking: Marking.Amber), await board.PartyAsync("A lab", PartyKind.Lab, Marking.Green));
        var stays = new Id<Relation>(await board.MakeAsync(board.Analyst, new AddRelation([new("customer", lab.ToString()), new("supplier", aws.ToString()), new("dataClasses", "Prompts"), new("marking", "Green")])));
        var goes = await board.MakeAsync(board.Analyst, new AddRelation([new("customer", lab.ToString()), new("supplier", amazon.ToString()), new("criticality", "3"), new("state", "Paused"), new("dataClasses", "Credentials"), new("marking", "Amber")]));
        var source = await board.SourceAsync("A contract");
        var piece = await board.MakeAsync(board.Analyst, An.Evidence(new(goes), source));

        var line = await LineAsync(board, new MergeParties(aws, amazon));

        var joined = (await board.Board.ReadAsync(board.Analyst, new ListRelations(null, null, null, default, 1))).Lines.Single();
        Assert.Equal((stays, RelationState.Paused, 3, Marking.Amber), (joined.Id, joined.State, joined.Criticality, joined.Marking));
        Assert.Contains($"\"subject\": \"{stays}\"", await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
        Assert.Contains("Data classes: Credentials", await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
        Assert.DoesNotContain("aws", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);

        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Contains($"\"subject\": \"{goes:N}\"", await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
        Assert.Contains("aws", await board.ExportAsync(board.Viewer), StringComparison.Ordinal);
        Assert.NotEqual(default, piece);
    }

    [Fact]
    public async Task cards_that_say_different_things_are_refused_by_name_and_cards_that_agree_are_joined()
    {
        await using var board = await TestBoard.OpenAsync();
        var (vendor, one, two) = (await board.PartyAsync("Vendor"), await board.PartyAsync("Lab one", PartyKind.Lab), await board.PartyAsync("Lab One Inc", PartyKind.Lab));
        var incident = await board.IncidentAsync(vendor, "The breach");
        var (mine, theirs) = (await board.CardAsync(incident, one), await board.CardAsync(incident, two));
        await board.MakeAsync(board.Analyst, new EditCard(mine, [new("exposure", "Suspected"), new("headline", "Ours")]));
        await board.MakeAsync(board.Analyst, new EditCard(theirs, [new("exposure", "Confirmed"), new("owner", "Ben")]));

        var refusal = await board.RefusedAsync(board.Analyst, new MergeParties(one, two));
        Assert.Contains("\"The breach\"", refusal, StringComparison.Ordinal);
        Assert.Contains("exposure", refusal, StringComparison.Ordinal);

        await board.MakeAsync(board.Analyst, new EditCard(theirs, [new("exposure", "Suspected", 2)]));
        var before = await board.ExportAsync(Reader.Operator);
        var line = await LineAsync(board, new MergeParties(one, two));
        var cards = (await board.Board.ReadAsync(board.Analyst, new ShowIncident(incident))).Incident!.Row.Cards;
        Assert.Single(cards, card => card.PartyName == "Lab one" && card.Headline == "Ours" && card.Owner == "Ben");
        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task a_relation_between_the_two_is_taken_off_unless_somebody_confirmed_it()
    {
        await using var board = await TestBoard.OpenAsync();
        var (aws, amazon) = (await board.PartyAsync("aws"), await board.PartyAsync("amazon"));
        var relation = await board.RelationAsync(amazon, aws);

        Assert.Contains("confirmed that one of the two supplies the other", await board.RefusedAsync(board.Analyst, new MergeParties(aws, amazon)), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new EditRelation(relation, [new("certainty", "Unconfirmed")]));
        var before = await board.ExportAsync(Reader.Operator);
        var line = await LineAsync(board, new MergeParties(aws, amazon));
        Assert.DoesNotContain(relation.ToString(), await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task what_the_maker_does_not_see_moves_as_well_and_comes_back_and_he_learns_nothing()
    {
        await using var board = await TestBoard.OpenAsync();
        var carl = await board.AddAsync("carl", Core.People.Role.Analyst, Marking.Green);
        var (aws, amazon) = (await board.PartyAsync("aws", marking: Marking.Green), await board.PartyAsync("amazon", marking: Marking.Green));
        var lab = await board.PartyAsync("CANARY lab", PartyKind.Lab);
        await board.RelationAsync(lab, amazon);
        await board.RelationAsync(lab, aws);
        var secret = await board.IncidentAsync(amazon, "CANARY");
        await board.CardAsync(secret, amazon).ContinueWith(_ => { });
        await board.MakeAsync(board.Commander, new EditIncident(secret, [new("restricted", "true")]));
        var before = await board.ExportAsync(Reader.Operator);

        var line = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(carl, new MergeParties(aws, amazon))).Line;
        var merged = await board.ExportAsync(Reader.Operator);
        Assert.DoesNotContain(amazon.ToString(), merged, StringComparison.Ordinal);
        Assert.Contains("CANARY lab", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", await board.ExportAsync(carl), StringComparison.Ordinal);

        Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(carl, new Undo(line)));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task red_parties_hidden_ones_and_one_alone_are_refused_and_viewers_may_not()
    {
        await using var board = await TestBoard.OpenAsync();
        var (open, amber, red) = (await board.PartyAsync("Open", marking: Marking.Green), await board.PartyAsync("Amber"), await board.PartyAsync("Red", marking: Marking.Red));
        var carl = await board.AddAsync("carl", Core.People.Role.Analyst, Marking.Green);

        Assert.Contains("one party already", await board.RefusedAsync(board.Commander, new MergeParties(open, open)), StringComparison.Ordinal);
        Assert.Contains("TLP:RED", await board.RefusedAsync(board.Commander, new MergeParties(open, red)), StringComparison.Ordinal);
        Assert.Equal(await board.RefusedAsync(carl, new MergeParties(open, new Id<Party>(Guid.Parse("00000000-0000-4000-8000-000000000123")))), await board.RefusedAsync(carl, new MergeParties(open, amber)));
        Assert.Contains("Only analysts and commanders", await board.RefusedAsync(board.Viewer, new MergeParties(open, amber)), StringComparison.Ordinal);
    }

    private static async Task<Guid> LineAsync(TestBoard board, Change change) => Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, change)).Line;
}

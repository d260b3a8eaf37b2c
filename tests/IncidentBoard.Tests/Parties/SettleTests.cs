using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Exchange;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Parties;

/// <summary>Unconfirmed relations are settled once, and no file brings back what was settled.</summary>
public sealed class SettleTests
{
    private const string File = "customer,supplier,service\nA lab,A vendor,Labelling\nA lab,Another vendor,\nB lab,A vendor,\n";

    [Fact]
    public async Task a_rejected_relation_does_not_come_again_with_its_file_nor_with_another_until_that_is_undone()
    {
        await using var board = await TestBoard.OpenAsync();
        await ImportAsync(board, File);
        var relation = await FindAsync(board, "A lab", "A vendor");
        var line = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new RejectRelation(relation.Id))).Line;
        var before = await board.ExportAsync(Reader.Operator);

        var again = await board.Board.ReadAsync(board.Analyst, new PreviewImport(Read(File)));
        Assert.Equal(0, again.Made);
        Assert.Contains(again.Remarks, remark => remark.Contains("rejected this relation (A lab, supplied by A vendor)", StringComparison.Ordinal));
        await ImportAsync(board, "customer,supplier,service\nA LAB,A vendor,labelling\n");
        Assert.Equal(before.Split("\"relations\"")[1].Split("\"incidents\"")[0], (await board.ExportAsync(Reader.Operator)).Split("\"relations\"")[1].Split("\"incidents\"")[0]);

        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Equal(relation.Id, (await FindAsync(board, "A lab", "A vendor")).Id);
    }

    [Fact]
    public async Task one_that_was_taken_off_for_another_reason_does_come_again()
    {
        await using var board = await TestBoard.OpenAsync();
        await ImportAsync(board, File);
        var relation = await FindAsync(board, "A lab", "A vendor");
        var line = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, new RejectRelation(relation.Id))).Line;
        await board.MakeAsync(board.Analyst, new Undo(line));
        await board.MakeAsync(board.Analyst, new RemoveThing("relation", relation.Id.Value));

        await ImportAsync(board, File);
        Assert.NotEqual(relation.Id, (await FindAsync(board, "A lab", "A vendor")).Id);
    }

    [Fact]
    public async Task one_that_was_turned_round_stays_so_when_its_file_comes_again()
    {
        await using var board = await TestBoard.OpenAsync();
        await ImportAsync(board, File);
        var relation = await FindAsync(board, "A lab", "A vendor");
        await board.MakeAsync(board.Analyst, new TurnRelation(relation.Id));
        var before = await board.ExportAsync(Reader.Operator);

        await ImportAsync(board, File);
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
        var turned = await FindAsync(board, "A vendor", "A lab");
        Assert.Equal((relation.Id, Certainty.Confirmed), (turned.Id, turned.Certainty));
    }

    [Fact]
    public async Task two_who_work_through_the_same_queue_do_not_settle_one_twice()
    {
        await using var board = await TestBoard.OpenAsync();
        await ImportAsync(board, File);
        var (one, other) = (await FindAsync(board, "A lab", "A vendor"), await FindAsync(board, "B lab", "A vendor"));
        await board.MakeAsync(board.Analyst, new ConfirmRelation(one.Id));
        await board.MakeAsync(board.Commander, new RejectRelation(other.Id));

        Assert.Contains("settled this relation meanwhile", await board.RefusedAsync(board.Commander, new RejectRelation(one.Id)), StringComparison.Ordinal);
        Assert.Contains("rejected it meanwhile", await board.RefusedAsync(board.Analyst, new ConfirmRelation(other.Id)), StringComparison.Ordinal);
        Assert.Contains("Only analysts", await board.RefusedAsync(board.Viewer, new ConfirmRelation(one.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_rejection_holds_when_its_party_is_merged_with_another()
    {
        await using var board = await TestBoard.OpenAsync();
        await ImportAsync(board, File);
        var relation = await FindAsync(board, "A lab", "A vendor");
        await board.MakeAsync(board.Analyst, new RejectRelation(relation.Id));
        var survivor = await board.PartyAsync("The vendor");
        await board.MakeAsync(board.Analyst, new MergeParties(survivor, relation.Supplier.Id));

        Assert.Equal(0, (await board.Board.ReadAsync(board.Analyst, new PreviewImport(Read(File)))).Made);
    }

    private static FileImport Read(string text) => new ImportedFile(Encoding.UTF8.GetBytes(text), "edges.csv") { Format = "edges" }.Read(CancellationToken.None);

    private static async Task ImportAsync(TestBoard board, string text)
    {
        var preview = await board.Board.ReadAsync(board.Analyst, new PreviewImport(Read(text)));
        await board.MakeAsync(board.Analyst, preview.Accepted);
    }

    private static async Task<Core.Views.RelationLine> FindAsync(TestBoard board, string customer, string supplier) =>
        Assert.Single((await board.Board.ReadAsync(board.Analyst, new ListRelations(null, null, null, default, 1))).Lines, line => line.Customer.Name == customer && line.Supplier.Name == supplier);
}

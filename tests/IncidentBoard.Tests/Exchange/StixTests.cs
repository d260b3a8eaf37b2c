using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Exchange;

/// <summary>Bundles of STIX 2.1: what goes in, as what, and with which marking.</summary>
public sealed class StixTests
{
    private const string Clear = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487";

    public static TheoryData<string, string> Accepted
    {
        get
        {
            var accepted = new TheoryData<string, string>();
            foreach (var row in SharedFiles.Verdicts().Where(row => ((string)row[0]).StartsWith("stix", StringComparison.Ordinal) && ((string)row[1]).StartsWith("accept", StringComparison.Ordinal)))
            {
                accepted.Add((string)row[0], (string)row[1]);
            }

            return accepted;
        }
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task what_must_be_accepted_goes_in_once_and_whatever_is_red_stays_with_those_who_are_named(string file, string verdict)
    {
        await using var board = await TestBoard.OpenAsync();
        var carl = await board.AddAsync("carl", Core.People.Role.Analyst, Marking.AmberStrict);
        var import = new ImportedFile(SharedFiles.Read("corpora", "imports", file), file);
        Assert.Equal("stix", import.Known());
        var preview = await board.Board.ReadAsync(board.Analyst, new PreviewImport(import.Read(default)));
        Assert.True(preview.Made > 0 && preview.RefusedRecords == 0, string.Join(" ", preview.Refused));

        var line = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, preview.Accepted)).Line;
        var whole = await board.ExportAsync(Reader.Operator);
        Assert.Equal(0, (await board.Board.ReadAsync(board.Analyst, new PreviewImport(import.Read(default)))).Made);
        if (verdict is "accept-red" or "accept-strictest")
        {
            Assert.Contains("CANARY", whole, StringComparison.Ordinal);
            Assert.Contains("CANARY", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
            Assert.DoesNotContain("CANARY", await board.ExportAsync(carl), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\"address\": \"javascript", whole, StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new Undo(line));
    }

    [Fact]
    public async Task identities_relations_incidents_and_the_rest_become_what_they_are()
    {
        await using var board = await TestBoard.OpenAsync();
        var bundle = $$"""
            {"type":"bundle","id":"bundle--1","objects":[
             {"type":"identity","id":"identity--1","name":"A lab","object_marking_refs":["{{Clear}}"]},
             {"type":"identity","id":"identity--2","name":"A vendor","object_marking_refs":["{{Clear}}"]},
             {"type":"relationship","id":"relationship--3","relationship_type":"supplied-by","source_ref":"identity--1","target_ref":"identity--2","start_time":"2025-02-01T00:00:00.000Z"},
             {"type":"incident","id":"incident--4","name":"The breach"},
             {"type":"relationship","id":"relationship--5","relationship_type":"targets","source_ref":"incident--4","target_ref":"identity--2"},
             {"type":"note","id":"note--6","abstract":"Files were copied","object_refs":["incident--4","identity--2"]},
             {"type":"opinion","id":"opinion--7","explanation":"That is not so","object_refs":["note--6"]},
             {"type":"opinion","id":"opinion--7","explanation":"Another","object_refs":["note--6"]},
             {"type":"tool"}]}
            """;
        var preview = await board.Board.ReadAsync(board.Analyst, new PreviewImport(new ImportedFile(Encoding.UTF8.GetBytes(bundle), "b.json").Read(default)));
        await board.MakeAsync(board.Analyst, preview.Accepted);

        var whole = await board.ExportAsync(Reader.Operator);
        Assert.Contains("\"certainty\": \"Unconfirmed\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"since\": \"2025-02-01\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"The breach\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"statement\": \"note: Files were copied\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"nature\": \"Opinion\"", whole, StringComparison.Ordinal);
        Assert.Contains(preview.Remarks, remark => remark.Contains("\"targets\"", StringComparison.Ordinal));
        Assert.Equal(2, preview.Refused.Count);
        Assert.Contains(preview.Refused, line => line.Contains("stands in the file before", StringComparison.Ordinal));
    }
}

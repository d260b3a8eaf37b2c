using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Exchange;

/// <summary>The 300 incidents and the edges of VCDB, whole. What they hold is counted here by other means than the readers'.</summary>
public sealed partial class RealFilesTests(ITestOutputHelper output)
{
    private const string Map = "supplier=primary_victim,customer=secondary_victim";

    [Fact]
    public async Task three_hundred_incidents_go_in_whole_twice_changes_nothing_and_one_undo_takes_all_away()
    {
        await using var board = await TestBoard.OpenAsync();
        var before = await board.ExportAsync(Reader.Operator);
        var watch = Stopwatch.StartNew();
        var import = Incidents();
        var preview = await board.Board.ReadAsync(board.Analyst, new PreviewImport(import));
        output.WriteLine("read and previewed in {0} ms", watch.ElapsedMilliseconds);
        watch.Restart();
        var line = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, preview.Accepted)).Line;
        output.WriteLine("recorded in {0} ms: {1}", watch.ElapsedMilliseconds, string.Join(", ", preview.MadeOfEach));
        var whole = await board.ExportAsync(Reader.Operator);

        var counted = Counted();
        var made = preview.MadeOfEach.ToDictionary(pair => pair.Array, pair => pair.Count);
        Assert.Equal(300, made["incidents"]);
        Assert.Equal(counted.Pairs.Count, made["relations"]);
        Assert.Equal(counted.Parties, made["parties"]);
        Assert.Equal(counted.Notes, made["findings"]);
        Assert.Equal(counted.SelfLoops, preview.Refused.Count(line => line.EndsWith("is its own supplier.", StringComparison.Ordinal)));

        // One record says that people were told in the twentieth month.
        Assert.Equal(["record 93, notification: \"plus.timeline.notification\" is no date: 2017-20-07."], preview.Refused.Where(line => !line.EndsWith("is its own supplier.", StringComparison.Ordinal)));
        Assert.Equal(counted.SelfLoops + 1, preview.RefusedRecords);
        Assert.Equal(counted.Dates, Dates(whole));

        var again = await board.Board.ReadAsync(board.Analyst, new PreviewImport(Incidents()));
        Assert.Equal(0, again.Made);
        await board.MakeAsync(board.Analyst, Incidents() with { Left = ((ImportRecords)preview.Accepted).Left });
        Assert.Equal(whole, await board.ExportAsync(Reader.Operator));

        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));

        // What was taken off by undo can come again.
        Assert.Equal(preview.MadeOfEach, (await board.Board.ReadAsync(board.Analyst, new PreviewImport(Incidents()))).MadeOfEach);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task the_table_names_the_same_edges_so_that_the_second_file_adds_evidence_alone(bool tableFirst)
    {
        await using var board = await TestBoard.OpenAsync();
        var counted = Counted();
        var (first, second) = tableFirst ? (Edges(), Incidents()) : (Incidents(), Edges());

        var one = await board.Board.ReadAsync(board.Analyst, new PreviewImport(first));
        await board.MakeAsync(board.Analyst, one.Accepted);
        var other = await board.Board.ReadAsync(board.Analyst, new PreviewImport(second));
        await board.MakeAsync(board.Analyst, other.Accepted);

        Assert.Equal(counted.Pairs.Count, one.MadeOfEach.Single(pair => pair.Array == "relations").Count);
        Assert.DoesNotContain(other.MadeOfEach, pair => pair.Array == "relations");
        var relations = await board.Board.ReadAsync(board.Analyst, new AllRelations());
        Assert.Equal(counted.Pairs.Count, relations.Count);
        Assert.All(relations, relation => Assert.Equal((2, "Unconfirmed"), relation));
        Assert.Equal(0, (await board.Board.ReadAsync(board.Analyst, new PreviewImport(Edges()))).Made);
        Assert.Equal(0, (await board.Board.ReadAsync(board.Analyst, new PreviewImport(Incidents()))).Made);
    }

    [Fact]
    public async Task the_edges_go_in_by_the_command_line_as_the_contract_writes_it()
    {
        using var folder = new Commands.TempFolder();
        var file = Path.Combine(SharedFiles.Folder, "data", "vcdb_shared_vendor_edges_dev.csv");

        (await Commands.Ran.VerbAsync("import", file, "--yes", "--data", folder["new"])).RefusedWith(1, "refused as a whole", "--format", "edges or timeline");
        var ran = await Commands.Ran.VerbAsync("import", file, "--format", "edges", "--map", Map, "--yes", "--data", folder["new"]);
        var again = await Commands.Ran.VerbAsync("import", file, "--format", "edges", "--map", Map, "--data", folder["new"]);

        Assert.Equal(3, ran.Code);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Counted().Pairs.Count} relations"), ran.Output, StringComparison.Ordinal);
        Assert.Equal(Counted().SelfLoops, ran.Error.Split('\n').Count(line => line.Contains("its own supplier", StringComparison.Ordinal)));
        Assert.StartsWith("Would import 0 records", again.Output, StringComparison.Ordinal);
    }

    private static ImportRecords Incidents() => (ImportRecords)new ImportedFile(SharedFiles.Read("data", "vcdb_vendor_300.json"), "vcdb_vendor_300.json").Read(default);

    private static ImportRecords Edges() => (ImportRecords)new ImportedFile(SharedFiles.Read("data", "vcdb_shared_vendor_edges_dev.csv"), "edges.csv") { Format = "edges", Map = Map }.Read(default);

    private static SortedDictionary<int, int> Dates(string export)
    {
        using var json = JsonDocument.Parse(export);
        var lengths = json.RootElement.GetProperty("incidents").EnumerateArray().Select(incident => incident.GetProperty("happened").GetString()!.Length);
        return new SortedDictionary<int, int>(lengths.CountBy(length => length).ToDictionary());
    }

    /// <summary>What the 300 records hold, straight from the JSON.</summary>
    private static (HashSet<(string, string)> Pairs, int SelfLoops, int Parties, int Notes, SortedDictionary<int, int> Dates) Counted()
    {
        using var json = JsonDocument.Parse(SharedFiles.Read("data", "vcdb_vendor_300.json"));
        var (pairs, parties, dates, loops, notes) = (new HashSet<(string, string)>(), new HashSet<string>(), new SortedDictionary<int, int>(), 0, 0);
        foreach (var record in json.RootElement.EnumerateArray())
        {
            var victim = record.GetProperty("victim");
            var name = victim.TryGetProperty("victim_id", out var given) && given.GetString() is { } text && text != "Unknown" ? Bare(text)[0] : record.GetProperty("incident_id").GetString()!;
            parties.Add(name.ToUpperInvariant());
            parties.UnionWith(Below(record, "actor", "partner", "name").Select(partner => Bare(partner)[0].ToUpperInvariant()));
            var supplier = name.ToUpperInvariant();
            foreach (var customer in Below(victim, "secondary", "victim_id").SelectMany(Bare).Select(bare => bare.ToUpperInvariant()))
            {
                loops += customer == supplier ? 1 : 0;
                if (customer != supplier)
                {
                    pairs.Add((customer, supplier));
                    parties.Add(customer);
                }
            }

            notes += record.TryGetProperty("notes", out var said) && said.GetString() is { Length: > 0 } ? 1 : 0;
            var date = record.GetProperty("timeline").GetProperty("incident");
            var length = 4 + (date.TryGetProperty("month", out _) ? 3 : 0) + (date.TryGetProperty("day", out _) ? 3 : 0);
            dates[length] = dates.GetValueOrDefault(length) + 1;
        }

        return (pairs, loops, parties.Count, notes, dates);
    }

    private static IEnumerable<string> Below(JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return [];
            }
        }

        return element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => item.GetString()!)] : [];
    }

    private static string[] Bare(string name)
    {
        var bare = Spaces().Replace(Code().Replace(name, ""), " ").Trim();
        return bare.Contains(".co.ke,", StringComparison.Ordinal) || bare.Contains(".com,", StringComparison.Ordinal) ? bare.Split(", ") : [bare];
    }

    [GeneratedRegex(@";[ 0-9]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Each relation with the number of pieces of evidence for it.</summary>
    private sealed record AllRelations : Query<IReadOnlyList<(int Evidence, string Certainty)>>
    {
        public override async Task<IReadOnlyList<(int, string)>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var evidence = visible.Evidence.ToList().CountBy(piece => piece.Subject).ToDictionary();
            return [.. visible.Relations.ToList().Select(relation => (evidence.GetValueOrDefault(relation.Key), relation.Certainty.ToString()))];
        }
    }
}

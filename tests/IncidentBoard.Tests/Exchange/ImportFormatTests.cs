using System.Diagnostics;
using System.Text;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Exchange;

namespace IncidentBoard.Tests.Exchange;

/// <summary>What every format of others owes, whichever it is, and what each of the hostile files has to come to.</summary>
public sealed class ImportFormatTests
{
    private static readonly Dictionary<string, string> _good = new()
    {
        ["veris"] = """{"incident_id":"A1","summary":"Mail read","victim":{"victim_id":"Acme"},"action":{},"timeline":{"incident":{"year":2015}}}""",
        ["stix"] = """{"type":"bundle","id":"bundle--1","objects":[{"type":"identity","id":"identity--1","name":"Lab"},{"type":"identity","id":"identity--2","name":"Vendor"},{"type":"relationship","id":"relationship--3","relationship_type":"supplied-by","source_ref":"identity--1","target_ref":"identity--2"}]}""",
        ["edges"] = "customer,supplier\nLab,Vendor\n",
        ["timeline"] = "title,when\nSomething,2026-W14\n",
    };

    public static TheoryData<string, string> Verdicts => SharedFiles.Verdicts();

    public static TheoryData<string> Formats => [.. ImportFormats.All.Select(format => format.Name)];

    /// <summary>How somebody would try to get a file in that does not say what it is.</summary>
    private static readonly (string Format, string? Map)[] _tries =
    [
        ("veris", null),
        ("stix", null),
        ("edges", "customer=a,supplier=b"),
        ("edges", "customer=title,supplier=notes"),
        ("edges", null),
        ("timeline", "title=a,detail=b"),
        ("timeline", "title=title,detail=notes"),
        ("timeline", null),
    ];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task a_hostile_file_comes_to_what_it_has_to_in_time_and_with_little_memory(string file, string verdict)
    {
        var bytes = SharedFiles.Read("corpora", "imports", file);
        await using var board = await TestBoard.OpenAsync();
        var before = await board.ExportAsync(board.Commander);
        foreach (var (format, map) in _tries.Append((null!, null)))
        {
            var watch = Stopwatch.StartNew();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (import, refusal) = Read(new ImportedFile(bytes, file) { Format = format, Map = map });
            var memory = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5) && memory < 200_000_000, $"{format}: {watch.Elapsed}, {memory} bytes");
            if (import is null)
            {
                Assert.NotEmpty(refusal!);
                Assert.DoesNotContain('\n', refusal!);
                continue;
            }

            var preview = await board.Board.ReadAsync(board.Analyst, new PreviewImport(import));
            Assert.True(preview.Made == 0 || !verdict.StartsWith("reject", StringComparison.Ordinal) || verdict.Contains("-or-", StringComparison.Ordinal), $"{format} would make {preview.Made} things of it.");
            Assert.All(preview.Refused, line => Assert.DoesNotContain('\n', line));
        }

        Assert.Equal(before, await board.ExportAsync(board.Commander));
    }

    [Fact]
    public void cells_that_look_like_formulas_are_text_and_leave_as_text()
    {
        var import = (ImportRecords)new ImportedFile(SharedFiles.Read("corpora", "imports", "csv-formula.csv"), "f.csv") { Format = "timeline" }.Read(default);

        var titles = import.File.Records.Select(record => record.Values.First(value => value.Field == "title").Value).ToList();
        Assert.Equal(["=1+1", "+1", "-1", "@SUM(1)"], titles);
        Assert.All(titles, title => Assert.Equal('\'', InertCell.Write(title)[0]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void a_format_knows_its_own_files_and_none_of_the_others(string name)
    {
        var known = _good.Where(pair => ImportFormats.All.Single(format => format.Name == name).Knows(Text(pair.Value))).Select(pair => pair.Key);

        Assert.Equal([name], known);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void reading_the_same_file_twice_gives_the_same(string name)
    {
        var format = ImportFormats.All.Single(format => format.Name == name);
        var (one, other) = (format.Read(Text(_good[name]), ImportChoices.None, default), format.Read(Text(_good[name]), ImportChoices.None, default));

        Assert.NotEmpty(one.Records);
        Assert.Equal(one.Records.Select(Everything), other.Records.Select(Everything));
        Assert.Empty(one.Refused);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void reading_stops_when_told_to(string name) =>
        Assert.Throws<OperationCanceledException>(() => ImportFormats.All.Single(format => format.Name == name).Read(Text(_good[name]), ImportChoices.None, new CancellationToken(canceled: true)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void whatever_is_cut_off_or_flipped_is_read_or_refused_in_one_plain_line(string name)
    {
        var format = ImportFormats.All.Single(format => format.Name == name);
        var good = Encoding.UTF8.GetBytes(_good[name]);
        var random = new Random(4);
        var (read, refused) = (0, 0);
        for (var turn = 0; turn < 2000; turn++)
        {
            var bytes = turn < good.Length ? good[..turn] : [.. good];
            if (turn >= good.Length)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                var file = format.Read(ImportText.Of(bytes), ImportChoices.None, default);
                read++;
                Assert.All(file.Refused, line => Assert.DoesNotContain('\n', line.ToString()));
            }
            catch (FormatException e)
            {
                refused++;
                Assert.DoesNotContain('\n', e.Message);
            }
        }

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    [Fact]
    public void the_largest_tables_and_records_are_read_in_bounded_time_or_refused()
    {
        var rows = new StringBuilder("customer,supplier\n");
        while (rows.Length < ImportText.LargestFile - 20)
        {
            rows.Append("a,b\n");
        }

        var watch = Stopwatch.StartNew();
        Assert.Contains("more than 100000 rows", Read(new ImportedFile(Encoding.UTF8.GetBytes(rows.ToString()), "many.csv")).Refusal, StringComparison.Ordinal);
        Assert.Contains("at most", Read(new ImportedFile(new byte[ImportText.LargestFile + 1], "large.csv") { Format = "edges" }).Refusal, StringComparison.Ordinal);
        var records = $"[{string.Join(',', Enumerable.Repeat("""{"incident_id":"x"}""", 30_000))}]";
        Assert.Contains("at most 20000", Read(new ImportedFile(Encoding.UTF8.GetBytes(records), "many.json") { Format = "veris" }).Refusal, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static (FileImport? Import, string? Refusal) Read(ImportedFile file)
    {
        try
        {
            return (file.Read(default), null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
    }

    private static string Everything(ForeignRecord record) =>
        $"{record.Array}|{record.Key}|{record.Place}|{string.Join(';', record.Values)}|{string.Join(';', record.Parties.Select(pair => $"{pair.Field}:{string.Join(',', pair.Names)}"))}|{record.Said}";

    private static ImportText Text(string text) => ImportText.Of(Encoding.UTF8.GetBytes(text));
}

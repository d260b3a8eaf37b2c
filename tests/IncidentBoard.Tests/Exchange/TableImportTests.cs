using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Exchange;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Exchange;

/// <summary>Tables of edges and events, and what the board does with what it has already.</summary>
public sealed class TableImportTests
{
    [Theory]
    [InlineData("a,b\n1,2", "1|2")]
    [InlineData("a,b\r\n\"1\r\n\"\"x\"\"\",\"2,3\"\r\n", "1\r\n\"x\"|2,3")]
    [InlineData("\uFEFFa,b\r1,\r", "1|")]
    [InlineData("a,b\n\n,\n1,2\n", "1|2")]
    public void tables_are_read_by_rfc_4180(string text, string cells) =>
        Assert.Equal(cells.Split('|'), Rfc4180.Read(ImportText.Of(Encoding.UTF8.GetBytes(text)).Text).Lines.Single().Cells);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,A\n1,2", "Two columns")]
    [InlineData("a,b\n\"1,2", "never closed (line 2)")]
    [InlineData("a,b\n1\"2,3", "within a cell")]
    [InlineData("a,b\n\"1\"2,3", "behind a closing")]
    [InlineData("a;b\n1;2", "separated by semicolons")]
    public void a_broken_table_is_refused_whole(string text, string reason) => Assert.Contains(reason, Assert.Throws<FormatException>(() => Rfc4180.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-04-05", null, "2026-04-05")]
    [InlineData("2026-W14", null, "2026-W14")]
    [InlineData("../2026-04", null, "../2026-04")]
    [InlineData("2026-04-05T18:04Z", null, "2026-04-05T18:04Z")]
    [InlineData("2026-04-05 18:04", "Europe/Berlin", "2026-04-05T16:04Z")]
    [InlineData("2026-01-05T18:04:07", "America/New_York", "2026-01-05T23:04:07Z")]
    public void times_are_taken_as_exactly_as_they_are_written(string cell, string? zone, string when) => Assert.Equal(when, ImportWords.Time(cell, Zone(zone)).ToString());

    [Theory]
    [InlineData("2026-04-05 18:04", null, "has no zone")]
    [InlineData("2026-03-29 02:30", "Europe/Berlin", "never was")]
    [InlineData("2026-10-25 02:30", "Europe/Berlin", "was twice")]
    [InlineData("2026-02-30 02:30", "UTC", "is no day")]
    [InlineData("05.04.2026", "UTC", "is not a time")]
    public void a_time_that_is_not_sure_is_refused(string cell, string? zone, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ImportWords.Time(cell, Zone(zone))).Message, StringComparison.Ordinal);

    [Fact]
    public void the_map_says_which_column_is_which_and_a_slip_in_it_is_refused()
    {
        var columns = new SupplyEdgesCsv().Columns;

        Assert.Equal("x y", ColumnMap.Parse("customer=x y, supplier=z", columns).Theirs["customer"]);
        Assert.Contains("no column of ours", Assert.Throws<FormatException>(() => ColumnMap.Parse("primary=customer", columns)).Message, StringComparison.Ordinal);
        Assert.Contains("ours=theirs", Assert.Throws<FormatException>(() => ColumnMap.Parse("customer", columns)).Message, StringComparison.Ordinal);
        Assert.Contains("said twice", Assert.Throws<FormatException>(() => ColumnMap.Parse("customer=a,customer=b", columns)).Message, StringComparison.Ordinal);
        Assert.Contains("no column \"q\"", Assert.Throws<FormatException>(() => Edges("customer,supplier\na,b", "customer=q")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task rows_about_one_relation_make_one_with_all_that_they_say_and_one_piece_of_evidence_from_the_file()
    {
        await using var board = await TestBoard.OpenAsync();
        var file = Edges("""
            customer,supplier,service,data_classes,since,state,source,own
            Lab,Vendor,Labels,user personal data,2024,Active,https://a.example/,one
            lab,VENDOR,labels,Credentials; prompts,2023-05,Paused,,two
            Lab,Vendor,Hosting,,,,,three
            """);

        var preview = await PreviewAsync(board, file);
        await board.MakeAsync(board.Analyst, preview.Accepted);
        var export = await board.ExportAsync(board.Analyst);

        Assert.Equal([("parties", 2), ("relations", 2), ("sources", 2), ("evidence", 3)], preview.MadeOfEach);
        Assert.Contains("\"Credentials\",\n        \"Prompts\",\n        \"UserPersonalData\"", export, StringComparison.Ordinal);
        Assert.Contains("own: two", export, StringComparison.Ordinal);
        Assert.Equal(2, preview.Remarks.Count);
        Assert.Equal(0, (await PreviewAsync(board, file)).Made);
    }

    [Fact]
    public async Task parties_are_recognised_by_name_or_alias_in_any_case_and_never_by_likeness()
    {
        await using var board = await TestBoard.OpenAsync();
        var amazon = await board.MakeAsync(board.Analyst, new AddParty([new("name", "Amazon Web Services"), new("kind", "Vendor"), new("aliases", "aws; Amazon AWS")]));

        var preview = await PreviewAsync(board, Edges("customer,supplier\nLab,AWS\nOther lab,amazon web services\nThird,Amazon-Web-Services"));
        await board.MakeAsync(board.Analyst, preview.Accepted);

        Assert.Equal(4, preview.MadeOfEach.Single(pair => pair.Array == "parties").Count);
        Assert.Equal(2, (await board.ExportAsync(board.Analyst)).Split($"\"supplier\": \"{amazon:N}\"").Length - 1);
    }

    [Fact]
    public async Task a_name_that_several_parties_have_is_refused_with_what_hangs_on_it_and_the_rest_goes_in()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Atlas");
        await board.PartyAsync("atlas");

        var preview = await PreviewAsync(board, Edges("customer,supplier\nLab,Atlas\nLab,Vendor"));
        await board.MakeAsync(board.Analyst, preview.Accepted);

        Assert.Equal(2, preview.RefusedRecords);
        Assert.Contains(preview.Refused, line => line.StartsWith("line 2: Several parties", StringComparison.Ordinal));
        Assert.Equal(1, preview.MadeOfEach.Single(pair => pair.Array == "relations").Count);
    }

    [Fact]
    public async Task two_names_of_one_party_do_not_make_it_its_own_supplier()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(board.Analyst, new AddParty([new("name", "Acme"), new("kind", "Vendor"), new("aliases", "Acme Cloud")]));

        var preview = await PreviewAsync(board, Edges("customer,supplier\nAcme,Acme Cloud\nACME CLOUD,Acme\nLab,Acme"));
        await board.MakeAsync(board.Analyst, preview.Accepted);

        Assert.Contains(preview.Refused, line => line.Contains("its own supplier", StringComparison.Ordinal));
        Assert.Equal(1, preview.MadeOfEach.Single(pair => pair.Array == "relations").Count);
    }

    [Fact]
    public async Task an_unknown_marking_is_red_counted_and_open_to_the_importer_and_the_commanders_alone()
    {
        await using var board = await TestBoard.OpenAsync();
        var second = await board.AddAsync("max", Role.Commander, Marking.AmberStrict);
        var other = await board.AddAsync("zoe", Role.Analyst, Marking.AmberStrict);

        var preview = await PreviewAsync(board, Edges("customer,supplier,marking\nLab,Secret vendor,TLP:PURPLE\nLab,Open vendor,tlp:green"));
        var outcome = await board.Board.RecordAsync(board.Analyst, preview.Accepted);
        var line = Assert.IsType<Outcome.Recorded>(outcome).Line;

        Assert.Equal(4, preview.MarkedOddly);
        Assert.DoesNotContain("Secret vendor", await board.ExportAsync(other), StringComparison.Ordinal);
        Assert.Contains("Secret vendor", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
        Assert.Contains("Secret vendor", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
        Assert.Contains("Secret vendor", await board.ExportAsync(second), StringComparison.Ordinal);
        Assert.Contains("Open vendor", await board.ExportAsync(other), StringComparison.Ordinal);
        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.DoesNotContain("vendor", await board.ExportAsync(board.Commander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_learns_from_an_import_that_something_hidden_from_him_is_there()
    {
        await using var plain = await TestBoard.OpenAsync();
        await using var secret = await TestBoard.OpenAsync();
        var file = Timeline("id,title,when,marking\n1,Known to few,2026-04,TLP:RED");
        await secret.MakeAsync(secret.Commander, file);

        var (here, there) = (await PreviewAsync(plain, file), await PreviewAsync(secret, file));
        Assert.Equal((here.Made, here.Known, here.MadeOfEach.Count), (there.Made, there.Known, there.MadeOfEach.Count));
        await secret.MakeAsync(secret.Analyst, there.Accepted);
        Assert.Equal(0, (await PreviewAsync(secret, file)).Made);
    }

    [Fact]
    public async Task rows_of_a_timeline_become_events_with_their_incident_parties_and_vague_times()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var title = await board.Board.ReadAsync(board.Analyst, new SomeIncident());

        var preview = await PreviewAsync(board, Timeline($"id,title,date,kind,parties,incident,source\n1,Seen,2026-W14,discovery,Mercor;New one,\"{title}\",https://a.example/1\n2,Odd,2026-W14,party,,,\n3,Lost,2026,,,No such incident,\n1,Twice,2026,,,,"));
        await board.MakeAsync(board.Analyst, preview.Accepted);

        Assert.Equal([("parties", 1), ("events", 1), ("sources", 2), ("evidence", 2)], preview.MadeOfEach);
        Assert.Equal(["line 3", "line 4", "line 5"], preview.Refused.Select(line => line.Split(':')[0]).Order());
        Assert.Contains("\"when\": \"2026-W14\"", await board.ExportAsync(board.Analyst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_viewer_may_neither_preview_nor_import()
    {
        await using var board = await TestBoard.OpenAsync();

        await Assert.ThrowsAsync<ForbiddenException>(() => board.Board.ReadAsync(board.Viewer, new PreviewImport(Edges("customer,supplier\na,b"))));
        Assert.Contains("may import", await board.RefusedAsync(board.Viewer, Edges("customer,supplier\na,b")), StringComparison.Ordinal);
    }

    private static TimeZoneInfo? Zone(string? zone) => zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone);

    private static Task<ImportPreview> PreviewAsync(TestBoard board, FileImport import) => board.Board.ReadAsync(board.Analyst, new PreviewImport(import));

    private static ImportRecords Edges(string text, string? map = null) => (ImportRecords)new ImportedFile(Encoding.UTF8.GetBytes(text), "edges.csv") { Format = "edges", Map = map }.Read(default);

    private static ImportRecords Timeline(string text) => (ImportRecords)new ImportedFile(Encoding.UTF8.GetBytes(text), "events.csv").Read(default);

    private sealed record SomeIncident : Query<string>
    {
        public override async Task<string> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return visible.Incidents.OrderBy(incident => incident.Title).First().Title;
        }
    }
}

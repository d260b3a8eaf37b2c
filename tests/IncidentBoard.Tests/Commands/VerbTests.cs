using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Commands;

/// <summary>The verbs, each on a board of its own, within this process.</summary>
public sealed class VerbTests
{
    [Fact]
    public async Task a_board_goes_through_export_and_import_and_comes_out_with_equal_bytes()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.WithSampleAsync();

        Assert.Equal(0, (await Ran.VerbAsync("export", "--out", folder["one.json"], "--data", board.Folder)).Code);
        var imported = await Ran.VerbAsync("import", folder["one.json"], "--yes", "--data", folder["new"]);
        var again = await Ran.VerbAsync("import", folder["one.json"], "--yes", "--data", folder["new"]);
        Assert.Equal(0, (await Ran.VerbAsync("export", "--out", folder["two.json"], "--data", folder["new"])).Code);

        Assert.Equal(0, imported.Code);
        Assert.Matches("^Imported [1-9][0-9]+ records from .*; 0 were there already, 0 refused", imported.Output);
        Assert.Matches("^Imported 0 records from .*; [1-9][0-9]+ were there already, 0 refused", again.Output);
        Assert.Equal(await File.ReadAllBytesAsync(folder["one.json"]), await File.ReadAllBytesAsync(folder["two.json"]));
    }

    [Fact]
    public async Task an_export_under_a_ceiling_holds_nothing_stricter_says_what_it_withheld_and_can_be_imported_whole()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        var hidden = await board.PartyAsync("Hidden publisher", marking: Marking.Amber);
        await board.MakeAsync(board.Commander, new Sources.AddSource([new("title", "Known to all"), new("marking", "Clear"), new("publisher", hidden.ToString())]));

        var ran = await Ran.VerbAsync("export", "--out", folder["clear.json"], "--ceiling", "tlp:clear", "--data", board.Folder);

        Assert.Contains("Withheld: 1 parties", ran.Output, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync(folder["clear.json"]);
        Assert.Contains("Known to all", file, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.ToString(), file, StringComparison.Ordinal);
        Assert.Equal(0, (await Ran.VerbAsync("import", folder["clear.json"], "--yes", "--data", folder["new"])).Code);
    }

    [Fact]
    public async Task an_import_leaves_single_bad_records_out_with_those_that_need_them_and_says_which()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["half.json"], """
            {"format":"incidentboard/1","parties":[
              {"id":"11111111111141118111111111111111","recorded":"2026-04-05T00:00:00Z","name":"Good","kind":"Lab","marking":"Clear"},
              {"id":"22222222222242228222222222222222","recorded":"2026-04-05T00:00:00Z","name":"Odd","kind":"Spaceship","marking":"Clear"}],
             "relations":[
              {"id":"33333333333343338333333333333333","recorded":"2026-04-05T00:00:00Z","customer":"11111111111141118111111111111111","supplier":"22222222222242228222222222222222","marking":"Clear"}]}
            """);

        var ran = await Ran.VerbAsync("import", folder["half.json"], "--yes", "--data", folder["new"]);

        Assert.Equal(3, ran.Code);
        Assert.Contains("Imported 1 records", ran.Output, StringComparison.Ordinal);
        Assert.Contains("2 refused", ran.Output, StringComparison.Ordinal);
        Assert.Contains("parties[1]: \"Spaceship\" is not one of", ran.Error, StringComparison.Ordinal);
        Assert.Contains("relations[0]: What the field \"supplier\" names is not on the board", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_yes_an_import_only_says_what_it_would_do()
    {
        using var folder = new TempFolder();
        await using (var board = await TestBoard.WithSampleAsync())
        {
            await Ran.VerbAsync("export", "--out", folder["sample.json"], "--data", board.Folder);
        }

        await using var empty = await TestBoard.OpenAsync();
        var before = await empty.ExportAsync(Reader.Operator);
        var ran = await Ran.VerbAsync("import", folder["sample.json"], "--data", empty.Folder);

        Assert.Matches("^Would import [1-9][0-9]+ records.* Add --yes", ran.Output);
        Assert.Equal(before, await empty.ExportAsync(Reader.Operator));
    }

    [Theory]
    [InlineData("", "refused as a whole")]
    [InlineData("{\"format\":", "not well-formed JSON (line 1")]
    [InlineData("{\"format\":\"other/1\"}", "not a board")]
    public async Task a_broken_file_is_refused_whole_before_anything_is_made(string content, string reason)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["broken.json"], content);

        (await Ran.VerbAsync("import", folder["broken.json"], "--yes", "--data", folder["new"])).RefusedWith(1, folder["broken.json"], reason);
        Assert.False(Directory.Exists(folder["new"]));
    }

    [Fact]
    public async Task a_backup_restores_to_the_same_board_and_what_was_there_is_kept_aside()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Before");
        var backup = await Ran.VerbAsync("backup", "--out", folder["backup.db"], "--data", board.Folder);
        await board.PartyAsync("After");
        await board.Board.DisposeAsync();

        var restored = await Ran.VerbAsync("restore", folder["backup.db"], "--data", board.Folder);

        Assert.Equal((0, 0), (backup.Code, restored.Code));
        await board.ReopenAsync();
        var export = await board.ExportAsync(Reader.Operator);
        Assert.Contains("\"Before\"", export, StringComparison.Ordinal);
        Assert.DoesNotContain("\"After\"", export, StringComparison.Ordinal);
        var aside = Assert.Single(Directory.GetFiles(Path.Combine(board.Folder, "backups")));
        Assert.Contains(aside, restored.Output, StringComparison.Ordinal);
        using var old = ReadOnlyBoard.OpenFile(aside, TimeProvider.System);
        Assert.Contains("\"After\"", System.Text.Encoding.UTF8.GetString(await old.ReadAsync(Reader.Operator, new ExportBoard())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_damaged_board_can_be_replaced_by_a_backup()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        await board.PartyAsync("Before");
        await Ran.VerbAsync("backup", "--out", folder["backup.db"], "--data", board.Folder);
        await board.Board.DisposeAsync();
        await File.WriteAllBytesAsync(Path.Combine(board.Folder, "board.db"), new byte[10_000]);

        (await Ran.VerbAsync("user", "disable", "ben", "--data", board.Folder)).RefusedWith(1, "board.db", "damaged", "restore a backup");
        Assert.Equal(0, (await Ran.VerbAsync("restore", folder["backup.db"], "--data", board.Folder)).Code);

        await board.ReopenAsync();
        Assert.Contains("Before", await board.ExportAsync(Reader.Operator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task restore_import_and_disable_are_refused_while_somebody_holds_the_folder_and_the_rest_works()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.WithSampleAsync();
        Assert.Equal(0, (await Ran.VerbAsync("backup", "--out", folder["backup.db"], "--data", board.Folder)).Code);
        Assert.Equal(0, (await Ran.VerbAsync("export", "--out", folder["all.json"], "--data", board.Folder)).Code);

        foreach (var verb in (string[][])[["restore", folder["backup.db"]], ["import", folder["all.json"], "--yes"], ["user", "disable", "ben"]])
        {
            (await Ran.VerbAsync([.. verb, "--data", board.Folder])).RefusedWith(1, board.Folder, $"in use by process {Environment.ProcessId}", "Stop that process");
        }

        Assert.Contains("ben\tBen\tAnalyst\tTLP:AMBER+STRICT\tactive", (await Ran.VerbAsync("user", "list", "--data", board.Folder)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Ran.VerbAsync("verify", "--data", board.Folder)).Code);
        Assert.Equal(0, (await Ran.VerbAsync("verify", folder["backup.db"])).Code);
    }

    [Fact]
    public async Task verify_prints_a_checkpoint_that_a_later_run_holds_the_journal_to()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        var checkpoint = (await Ran.VerbAsync("verify", "--data", board.Folder)).Output.Split("Checkpoint ")[1].Trim();
        await Ran.VerbAsync("backup", "--out", folder["early.db"], "--data", board.Folder);
        await board.PartyAsync("Later");
        var later = (await Ran.VerbAsync("verify", "--checkpoint", checkpoint, "--data", board.Folder)).Output.Split("Checkpoint ")[1].Trim();

        Assert.NotEqual(checkpoint, later);
        (await Ran.VerbAsync("verify", folder["early.db"], "--checkpoint", later)).RefusedWith(1, "the journal was cut");
        (await Ran.VerbAsync("verify", "--checkpoint", "1:" + new string('a', 64), "--data", board.Folder)).RefusedWith(1, "written anew");
    }

    [Fact]
    public async Task disabling_ends_somebodys_access()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.Board.DisposeAsync();

        Assert.Equal(0, (await Ran.VerbAsync("user", "disable", "ben", "--data", board.Folder)).Code);

        await board.ReopenAsync();
        Assert.Null(board.Board.Readers.Find(board.Analyst.Person));
    }

    [Fact]
    public async Task somebody_who_is_added_can_sign_in_with_the_password_that_was_printed_and_after_a_reset_with_the_new_one()
    {
        using var folder = new TempFolder();
        var added = await Ran.VerbAsync("user", "add", "zoe", "--role", "Analyst", "--clearance", "green", "--data", folder.Path);
        var reset = await Ran.VerbAsync("user", "reset", "zoe", "--data", folder.Path);

        await using var board = Board.Open(folder.Path, TimeProvider.System);
        var accounts = new Accounts(board);
        Assert.Null(await accounts.WhoAsync("zoe", Password(added)));
        var reader = await accounts.WhoAsync("zoe", Password(reset));
        Assert.Equal((Core.People.Role.Analyst, Marking.Green), (reader!.Role, reader.Clearance));
        Assert.DoesNotContain(Password(reset), System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder["board.db"])), StringComparison.Ordinal);

        static string Password(Ran ran) => ran.Output.Split("shown this once: ")[1].Trim();
    }

    [Fact]
    public async Task every_slip_is_answered_in_one_line_that_says_what_to_do()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["there"], "something");

        (await Ran.VerbAsync("--bogus")).RefusedWith(2, "'--bogus'", "--help");
        (await Ran.VerbAsync("export", "--data", folder.Path)).RefusedWith(2, "'--out' is required", "export --help");
        (await Ran.VerbAsync("export", "--format", "xml", "--out", folder["x"])).RefusedWith(2, "xml", "json");
        (await Ran.VerbAsync("user", "add", "zoe", "--role", "Chief", "--data", folder.Path)).RefusedWith(2, "'Chief'", "'Commander'", "user add --help");
        (await Ran.VerbAsync("user", "add", "zoe", "--role", "Viewer", "--clearance", "blue", "--data", folder.Path)).RefusedWith(1, "\"blue\" is no marking");
        (await Ran.VerbAsync("user", "add", "Zoë", "--role", "Viewer", "--data", folder["new"])).RefusedWith(1, "zoë", "lower-case letters");
        (await Ran.VerbAsync("user", "reset", "zoe", "--data", folder["new"])).RefusedWith(1, "\"zoe\"", "user list");
        (await Ran.VerbAsync("verify", "--data", folder["none"])).RefusedWith(1, folder["none"], "There is no board", "--data");
        (await Ran.VerbAsync("verify", folder["none.db"])).RefusedWith(1, folder["none.db"], "There is no file");
        (await Ran.VerbAsync("verify", folder["there"])).RefusedWith(1, folder["there"], "no board's file at all");
        (await Ran.VerbAsync("verify", "--checkpoint", "5:abc", "--data", folder.Path)).RefusedWith(1, "5:abc", "64 hexadecimal digits");
        (await Ran.VerbAsync("restore", folder["none.db"], "--data", folder.Path)).RefusedWith(1, "There is no file");
        (await Ran.VerbAsync("import", folder["none.json"], "--data", folder.Path)).RefusedWith(1, folder["none.json"], "There is no file");
        (await Ran.VerbAsync("serve", "--urls", "http://127.0.0.1:65536", "--data", folder.Path)).RefusedWith(1, "65536", "0 to 65535");
        (await Ran.VerbAsync("serve", "--data", folder["there"], "--urls", "http://127.0.0.1:0")).RefusedWith(1, folder["there"], "cannot be made", "--data");
    }

    [Fact]
    public async Task no_verb_overwrites_a_file()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        await File.WriteAllTextAsync(folder["there"], "something");

        (await Ran.VerbAsync("export", "--out", folder["there"], "--data", board.Folder)).RefusedWith(1, folder["there"], "is there already");
        (await Ran.VerbAsync("backup", "--out", folder["there"], "--data", board.Folder)).RefusedWith(1, folder["there"], "is there already");
        (await Ran.VerbAsync("export", "--out", folder["no/such"], "--data", board.Folder)).RefusedWith(1, "There is no folder");
        (await Ran.VerbAsync("export", "--out", folder["x"], "--ceiling", "blue", "--data", board.Folder)).RefusedWith(1, "\"blue\" is no marking", "TLP:GREEN");
        Assert.Equal("something", await File.ReadAllTextAsync(folder["there"]));
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("user", "list")]
    [InlineData("user", "add")]
    [InlineData("user", "reset")]
    [InlineData("user", "disable")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    public async Task every_verb_has_help_and_takes_a_data_folder(params string[] verb)
    {
        var ran = await Ran.VerbAsync([.. verb, "--help"]);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("--data <DIR>", ran.Output, StringComparison.Ordinal);
    }
}

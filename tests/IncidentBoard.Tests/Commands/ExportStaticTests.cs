using AngleSharp.Html.Parser;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Tests.StatusPages;
using IncidentBoard.Tests.StatusPages.Machines;

namespace IncidentBoard.Tests.Commands;

public sealed class ExportStaticTests
{
    private const string Address = "https://status.example.org";

    [Fact]
    public async Task the_public_page_becomes_files_whose_links_all_lead_to_files_also_while_a_server_runs()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.OpenAsync();
        await board.PublishAsync(Release.Of(await board.IncidentAsync(await board.PartyAsync("Vendor")), "It stands so").With("nextUpdateBy", "2099-12-24T18:00:00Z"));

        var ran = await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["site"], "--address", Address + "/", "--data", board.Folder);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal($"Wrote 20 files to {folder["site"]}. Their feeds and JSON lead to {Address}", ran.Output.Trim());
        Assert.Equal(20, Directory.GetFiles(folder["site"], "*", SearchOption.AllDirectories).Length);
        foreach (var page in new[] { "index.html", "status/index.html" })
        {
            using var document = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder["site"], page)));
            var links = document.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(link => link[0] != '#' && !link.StartsWith("data:", StringComparison.Ordinal)).ToList();
            Assert.True(links.Count >= 8, $"Only {links.Count} links were looked at.");
            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder["site"], Path.GetDirectoryName(page)!, link.Split('#')[0])), link));
            Assert.Contains("If it is later than that, the update is overdue.", document.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(document.QuerySelector(".print-only"));
        }
    }

    [Fact]
    public async Task the_files_for_programs_are_those_that_the_board_serves_but_for_where_they_lead()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.WithSampleAsync();
        await using var pages = await board.PagesAsync();

        await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["site"], "--address", Release.Address + StatusSite.Mount, "--data", board.Folder);

        foreach (var document in MachineDocument.All)
        {
            Assert.Equal(pages.Document(document.Path), await File.ReadAllTextAsync(folder["site"] + document.Path));
        }

        Assert.All(Contract.Paths, path => Contract.Holds(path, File.ReadAllText(folder["site"] + path)));
    }

    [Fact]
    public async Task a_folder_that_is_not_empty_is_left_alone_unless_it_is_said_twice()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.WithSampleAsync();
        Directory.CreateDirectory(folder["site"]);
        await File.WriteAllTextAsync(Path.Combine(folder["site"], "index.html"), "old");
        await File.WriteAllTextAsync(Path.Combine(folder["site"], "CNAME"), "kept");

        (await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["site"], "--data", board.Folder)).RefusedWith(1, folder["site"], "not empty", "--force");
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(folder["site"], "index.html")));

        Assert.Equal(0, (await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["site"], "--force", "--data", board.Folder)).Code);
        Assert.Contains("Are we exposed?", await File.ReadAllTextAsync(Path.Combine(folder["site"], "index.html")), StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(Path.Combine(folder["site"], "CNAME")));
    }

    [Fact]
    public async Task every_slip_is_answered_in_one_line()
    {
        using var folder = new TempFolder();
        await using var board = await TestBoard.WithSampleAsync();
        await File.WriteAllTextAsync(folder["file"], "x");

        (await Ran.VerbAsync("export-static", "--page", "internal", "--out", folder["a"], "--data", board.Folder)).RefusedWith(1, "internal", "public");
        (await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["file"], "--data", board.Folder)).RefusedWith(1, folder["file"], "is a file");
        (await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["a"], "--address", "status", "--data", board.Folder)).RefusedWith(1, "\"status\" is no address");
        (await Ran.VerbAsync("export-static", "--page", "public", "--out", folder["a"], "--data", folder["none"])).RefusedWith(1, "no board");
        (await Ran.VerbAsync("export-static", "--out", folder["a"])).RefusedWith(2, "--page");
        Assert.False(Directory.Exists(folder["a"]));
    }
}

using System.Text.RegularExpressions;
using IncidentBoard.BrowserTests.Hostile;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.Exchange;

/// <summary>An analyst brings a table of edges: gives it, says which column is which, sees what it would bring, brings it and takes it back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportTests(Stage stage)
{
    [Fact]
    public async Task a_table_of_edges_goes_in_by_screen_and_is_undone_by_one_button()
    {
        await using var tab = await stage.OpenAsync("/parties", account: "ben");
        var page = tab.Page;
        await tab.LiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Import a file");
        await Look.AssertGoodAsync(tab);

        await page.GetByLabel(new Regex("^File")).SetInputFilesAsync(new FilePayload { Name = "edges.csv", MimeType = "text/csv", Buffer = Corpora.Shared("data", "vcdb_shared_vendor_edges_dev.csv") });
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it would bring" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say what the table is");
        await Look.AssertGoodAsync(tab);

        await page.GetByLabel("What it is").SelectOptionAsync("edges");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await page.GetByLabel("Customer").SelectOptionAsync("secondary_victim");
        await page.GetByLabel("Supplier").SelectOptionAsync("primary_victim");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^Relations 398") })).ToBeVisibleAsync();
        await Expect(page.GetByText("showing 7 of 7")).ToBeVisibleAsync();
        await Expect(page.GetByText(new Regex("says that \"Pop Shoppe\" is its own supplier"))).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Import [0-9]+ records") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("398 relations", new() { Timeout = 60_000 });
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("is undone", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task whatever_a_file_is_called_or_holds_stays_words_on_the_screen()
    {
        await using var tab = await stage.OpenAsync("/import", account: "ben");
        var page = tab.Page;
        foreach (var name in new[] { "<img src=x onerror=alert(1)>.csv", "\u202Egnp.csv", "\"onfocus=alert(1) autofocus .csv", new string('a', 200) + ".csv", "{{1+1}}.csv" })
        {
            await page.GotoAsync("/import");
            await page.GetByLabel(new Regex("^File")).SetInputFilesAsync(new FilePayload
            {
                Name = name,
                MimeType = "text/csv",
                Buffer = "customer,supplier,<script>alert(1)</script>\n<svg onload=alert(1)>,=cmd()|x,javascript:alert(1)\nsame,same,x\n"u8.ToArray(),
            });
            await page.GetByRole(AriaRole.Button, new() { Name = "See what it would bring" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Import ");
            await Expect(page.GetByText("<svg onload=alert(1)>")).ToBeVisibleAsync();
            await Expect(page.GetByText(new Regex("^line 3: It says that \"same\""))).ToBeVisibleAsync();
        }

        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task a_file_that_is_not_held_any_more_is_asked_for_again()
    {
        await using var tab = await stage.OpenAsync("/import?file=00000000000040008000000000000123", account: "ben");

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose it again");
        await Expect(tab.Page.GetByLabel(new Regex("^File"))).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task the_exercise_set_is_loaded_with_one_button_and_undone_with_one()
    {
        await using var tab = await stage.OpenAsync("/import", account: "ben");
        var page = tab.Page;
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the exercise set" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("160 relations", new() { Timeout = 60_000 });
        await Look.AssertGoodAsync(tab);

        await page.GotoAsync("/import");
        await Expect(page.GetByLabel(new Regex("^File"))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Load the exercise set" })).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("is undone", new() { Timeout = 60_000 });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Load the exercise set" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_viewer_is_not_let_in()
    {
        await using var tab = await stage.OpenAsync("/import", account: "eve");

        await Expect(tab.Page.GetByLabel(new Regex("^File"))).ToHaveCountAsync(0);
    }
}

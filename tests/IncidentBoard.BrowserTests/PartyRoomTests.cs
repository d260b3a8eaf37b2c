using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

/// <summary>An analyst settles what an import brought, makes one party of two and parts them again, and reads all of a party on one page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PartyRoomTests(Stage stage)
{
    [Fact]
    public async Task unconfirmed_relations_are_settled_one_by_one_with_keys()
    {
        await using var tab = await stage.OpenAsync("/import", account: "ben");
        var page = tab.Page;
        await ImportAsync(page, "customer,supplier,service\n!Queue lab,!Queue vendor one,\n!Queue vendor two,!Queue lab,\n!Queue lab,!Queue vendor three,\n", "3 relations");
        await page.GotoAsync("/parties/queue");
        await tab.LiveAsync();
        await Expect(Card(page)).ToHaveTextAsync("!Queue lab supplies !Queue vendor two");
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Imported file: edges.csv");
        var left = int.Parse(Regex.Match(await Left(page).InnerTextAsync(), "[0-9]+").Value, CultureInfo.InvariantCulture);
        await Look.AssertGoodAsync(tab);

        await page.Keyboard.PressAsync("t");
        await Expect(Left(page)).ToContainTextAsync($"{left - 1} left");
        await Expect(Left(page)).ToContainTextAsync("Turned round: !Queue vendor two supplies !Queue lab.");
        await page.Keyboard.PressAsync("s");
        await Expect(Card(page)).ToHaveTextAsync("!Queue vendor three supplies !Queue lab");
        await page.Keyboard.PressAsync("r");
        await Expect(Left(page)).ToContainTextAsync($"{left - 2} left of those that you can see, 1 of them skipped");
        await page.Keyboard.PressAsync("u");
        await Expect(Card(page)).ToHaveTextAsync("!Queue vendor three supplies !Queue lab");
        await Expect(Left(page)).ToContainTextAsync($"{left - 1} left");
        await page.Keyboard.PressAsync("r");
        await Expect(Left(page)).ToContainTextAsync($"{left - 2} left");
        for (var waiting = left - 3; waiting > 0; waiting--)
        {
            await Expect(Left(page)).ToContainTextAsync($", {left - 2 - waiting} of them skipped");
            await page.Keyboard.PressAsync("s");
        }

        await Expect(page.GetByText("The rest was skipped")).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go through them again" }).ClickAsync();
        await Expect(Card(page)).ToHaveTextAsync("!Queue vendor one supplies !Queue lab");
        await page.Keyboard.PressAsync("c");
        await Expect(Left(page)).ToContainTextAsync("Confirmed: !Queue vendor one supplies !Queue lab.");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task look_alikes_are_merged_from_the_list_and_parted_from_the_page_of_the_survivor()
    {
        await using var tab = await stage.OpenAsync("/import", account: "ben");
        var page = tab.Page;
        await ImportAsync(page, "customer,supplier,service\nMerge lab,aws,\nMerge lab two,amazon-web-services,\nMerge lab,Zebra Cloud,\nMerge lab,Zebra Clod,\n", "4 relations");
        await page.GotoAsync("/parties/look-alikes");
        await tab.LiveAsync();
        var pair = page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("amazon-web-services and aws") });
        await Expect(pair).ToContainTextAsync("is short for \"amazon-web-services\"");
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("Zebra") }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("They are two") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("Zebra") })).ToHaveCountAsync(0);

        await pair.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("They are one") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Merge two parties");
        await Expect(page.GetByText("1 × relation: will name amazon-web-services")).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge aws into amazon-web-services" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("amazon-web-services");
        await Expect(page.GetByText("2 customers")).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Part them again") }).ClickAsync();
        await Expect(page.GetByText("1 customer,")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Became one with it" })).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("ben")]
    [InlineData("eve")]
    public async Task all_of_a_party_stands_on_one_page(string account)
    {
        await using var tab = await stage.OpenAsync("/parties?text=Mercor", account: account);
        var page = tab.Page;
        await tab.LiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mercor", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the party's page" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mercor");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Customers" }).GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Findings") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "To confirm" })).ToHaveCountAsync(account == "ben" ? 1 : 0);
        await Look.AssertGoodAsync(tab);
    }

    private static ILocator Card(IPage page) => page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading, new() { Level = 2 });

    private static ILocator Left(IPage page) => page.GetByRole(AriaRole.Status).Filter(new() { HasText = "left" });

    private static async Task ImportAsync(IPage page, string table, string says)
    {
        await page.GetByLabel(new Regex("^File")).SetInputFilesAsync(new FilePayload { Name = "edges.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it would bring" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Import [0-9]+ records") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync(says, new() { Timeout = 60_000 });
    }
}

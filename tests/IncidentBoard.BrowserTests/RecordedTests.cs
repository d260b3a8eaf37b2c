using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class RecordedTests(Stage stage)
{
    [Fact]
    public async Task somebody_looks_back_at_what_was_known_and_sees_what_is_otherwise_now()
    {
        await using var tab = await stage.OpenAsync("/", new() { ViewportSize = new() { Width = 1440, Height = 900 } }, "ada");
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Brackenholt AI (exercise)", Exact = true }).First.ClickAsync();
        var drawer = tab.Page.GetByRole(AriaRole.Complementary);
        await drawer.GetByLabel("Owner").FillAsync("Night shift");
        await drawer.GetByLabel("Owner").PressAsync("Enter");
        await Expect(tab.Page.Locator("article", new() { HasText = "Brackenholt" }).GetByText("Night shift")).ToBeVisibleAsync();

        await drawer.GetByRole(AriaRole.Link, new() { Name = "What did we know then?" }).ClickAsync();
        await Expect(tab.Page.GetByText("The board did not hold it yet")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Look back to that moment" }).ClickAsync();

        await tab.ReachesAsync("at=");
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^Owner") }).Locator("ins")).ToHaveTextAsync("Night shift");
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task a_time_that_is_none_is_told_and_something_is_shown_all_the_same()
    {
        await using var tab = await stage.OpenAsync("/", account: "eve");
        var incident = await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Mercor: reported breach", Exact = true }).GetAttributeAsync("href");
        await tab.Page.GotoAsync($"/recorded/incident/{Regex.Match(incident!, "[0-9a-f]{32}").Value}?at=yesterday-ish");

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a time");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "What did we know then?" })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }
}

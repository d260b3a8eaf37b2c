using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class FrameTests(Stage stage)
{
    [Fact]
    public async Task a_click_reaches_the_server_and_its_answer_the_screen()
    {
        await using var tab = await stage.OpenAsync("/", account: "ada");
        await tab.LiveAsync();

        await tab.Page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Button)).ToHaveTextAsync("Pressed 1 times");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task axe_finds_nothing_on_the_first_page()
    {
        await using var tab = await stage.OpenAsync("/", account: "ada");

        var result = await tab.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class AdministratorTests(Stage stage)
{
    [Fact]
    public async Task an_administrator_lets_somebody_in_and_ends_his_access_again()
    {
        await using var administrator = await stage.OpenAsync("/admin", account: "kim");
        var page = administrator.Page;
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Noor Castellan");
        await page.GetByLabel("Sign-in name").FillAsync("noor");
        await page.GetByLabel("Role").SelectOptionAsync("Analyst");
        await page.GetByLabel("Clearance").SelectOptionAsync("Amber");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add and make the link" }).ClickAsync();
        var link = new Uri(await page.GetByLabel("The link").InputValueAsync()).PathAndQuery;

        await using var analyst = await stage.OpenAsync(link);
        await analyst.Page.GetByLabel("New password").FillAsync("seven grey herons at dawn");
        await analyst.Page.Locator("main button").First.ClickAsync();
        await analyst.LeavesAsync("/reset");
        await SignInAsync(analyst.Page);
        await Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Name = "Board", Exact = true })).ToBeVisibleAsync();
        await Expect(analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Report", Exact = true })).ToBeVisibleAsync();
        await analyst.LiveAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "End the access now" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Give access again" })).ToBeVisibleAsync();

        // An open board is left within five seconds, without a click.
        await Expect(analyst.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"), new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Journal", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Noor Castellan" }).Filter(new() { HasText = "Add person" })).ToHaveCountAsync(1);
        Assert.Empty(administrator.Complaints);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Sign-in name").FillAsync("noor");
        await page.GetByLabel("Password").FillAsync("seven grey herons at dawn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/settings")]
    [InlineData("/admin/journal")]
    public async Task nothing_of_the_administration_is_cut_off_on_a_phone(string path)
    {
        await using var tab = await stage.OpenAsync(path, new() { ViewportSize = new() { Width = 360, Height = 800 } }, account: "kim");

        Assert.Equal(360, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}

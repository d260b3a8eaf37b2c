using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class GateTests(Stage stage)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task one_signs_in_as_a_sample_person_with_and_without_scripts(bool scripts)
    {
        await using var tab = await stage.OpenAsync("/account", new() { JavaScriptEnabled = scripts });
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Kim") }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out on this device" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task an_empty_board_is_set_up_by_its_link_and_leads_to_the_first_incident()
    {
        await using var empty = await EmptyBoard.StartAsync();
        await using var tab = await stage.OpenAsync(empty.SetUp, new() { BaseURL = empty.Address.ToString() });

        await tab.Page.GetByLabel("Your name").FillAsync("Zora Lindqvist");
        await tab.Page.GetByLabel("Sign-in name").FillAsync("zora");
        await tab.Page.GetByLabel("Password").FillAsync("four tulips under glass");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account and go on" }).ClickAsync();
        await tab.Page.GetByLabel("Name of our organisation").FillAsync("Northwind Labs");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await tab.Page.GetByLabel("Names, one on each line").FillAsync("Mercor\nScale");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await Expect(tab.Page.GetByText("Northwind Labs uses Mercor, Scale.")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Add people" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "People", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("/sign-in", null)]
    [InlineData("/reset?key=none", null)]
    [InlineData("/forbidden?act=Administer", null)]
    [InlineData("/account", "eve")]
    [InlineData("/first-steps?step=1", "kim")]
    [InlineData("/first-steps?step=2", "kim")]
    [InlineData("/first-steps?step=3", "kim")]
    [InlineData("/admin", "kim")]
    [InlineData("/admin/settings", "kim")]
    [InlineData("/admin/journal", "kim")]
    public async Task axe_finds_nothing_in_light_and_dark(string path, string? account)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var tab = await stage.OpenAsync(path, new() { ColorScheme = scheme }, account);

            var result = await tab.Page.RunAxe();

            Assert.NotEmpty(result.Passes);
            Assert.Empty(result.Violations.Select(violation => $"{scheme} {violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
            Assert.DoesNotContain(tab.Complaints, complaint => !complaint.Contains("status of 4", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task nothing_is_cut_off_at_the_gate_on_a_phone()
    {
        await using var tab = await stage.OpenAsync("/sign-in", new() { ViewportSize = new() { Width = 360, Height = 800 } });

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360"));
    }
}

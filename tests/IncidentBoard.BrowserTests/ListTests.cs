using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class ListTests(Stage stage)
{
    private static readonly BrowserNewContextOptions _desk = new() { ViewportSize = new() { Width = 1440, Height = 900 } };

    [Fact]
    public async Task an_analyst_ties_a_claim_to_its_source_and_is_told_why_one_origin_does_not_corroborate_it()
    {
        await using var tab = await OpenAsync("/sources", "ben");
        var page = tab.Page;

        await page.Keyboard.PressAsync("n");
        var form = page.GetByRole(AriaRole.Complementary, new() { Name = "Add a source" });
        await Expect(form.GetByLabel("Title")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Call with the vendor's counsel");
        await form.GetByLabel("Text (optional)").FillAsync("We saw the logs <b>ourselves</b>.\nNothing was taken.");
        await form.GetByLabel("Reliability", new() { Exact = true }).SelectOptionAsync("B");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        var source = page.GetByRole(AriaRole.Complementary, new() { Name = "Call with the vendor's counsel" });
        await Expect(source).ToBeVisibleAsync();
        await Expect(source.GetByText("SHA-256 of its text")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Call with the vendor's counsel" })).ToBeVisibleAsync();

        await page.GotoAsync("/findings");
        await tab.LiveAsync();
        await page.Keyboard.PressAsync("n");
        var adding = page.GetByRole(AriaRole.Complementary, new() { Name = "Add a finding" });
        await Expect(adding.GetByLabel("Statement")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Nothing was taken from the vendor");
        await adding.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Claimed");
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        var finding = page.GetByRole(AriaRole.Complementary, new() { Name = "Nothing was taken from the vendor" });
        await finding.GetByText("Add evidence").ClickAsync();
        await finding.GetByLabel("Source", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Call with the vendor's counsel" });
        await finding.GetByLabel("Quote (optional)").FillAsync("Nothing was taken.");
        await finding.GetByLabel("Credibility").FillAsync("3");
        await finding.GetByLabel("Origin kind").SelectOptionAsync("OwnReporting");
        await finding.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(finding.Locator("blockquote")).ToHaveTextAsync("Nothing was taken.");
        await Expect(finding.GetByText("B3 · 1 origin")).ToBeVisibleAsync();

        await finding.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Corroborated");
        await Expect(finding.GetByRole(AriaRole.Alert)).ToContainTextAsync("two pieces of evidence from independent origins");
        await Expect(finding.GetByLabel("State", new() { Exact = true })).ToHaveValueAsync("Claimed");
        await Expect(finding.GetByLabel("State", new() { Exact = true })).ToBeFocusedAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task an_analyst_records_a_contradiction_and_a_commander_resolves_it_with_a_reason()
    {
        await using var analyst = await OpenAsync("/findings?text=paused", "ben");
        await analyst.Page.GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        var finding = analyst.Page.GetByRole(AriaRole.Complementary);
        var adding = finding.GetByRole(AriaRole.Group).Filter(new() { HasText = "Add a contradiction" }).Last;
        await adding.GetByText("Add a contradiction").ClickAsync();
        await adding.GetByLabel("Other", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await adding.GetByLabel("About", new() { Exact = true }).FillAsync("Paused, or not?");
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(adding.GetByRole(AriaRole.Status)).ToHaveTextAsync("Added");

        await using var commander = await OpenAsync("/findings/contradictions", "ada");
        var contradiction = commander.Page.GetByRole(AriaRole.Article, new() { Name = "Paused, or not?" });
        await contradiction.GetByText("Resolve with a reason").ClickAsync();
        await contradiction.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(contradiction.GetByRole(AriaRole.Alert)).ToContainTextAsync("say which of the two holds");
        await contradiction.GetByLabel("Which of the two holds, and why").FillAsync("The first: the party says so itself.");
        await contradiction.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(contradiction).ToBeHiddenAsync();
        await commander.Page.GetByText("Resolved (").ClickAsync();
        await Expect(contradiction.GetByText("The first: the party says so itself.")).ToBeVisibleAsync();
        Assert.Empty(analyst.Complaints.Concat(commander.Complaints));
    }

    [Theory]
    [InlineData("/findings")]
    [InlineData("/findings/contradictions")]
    [InlineData("/sources")]
    [InlineData("/parties")]
    [InlineData("/due")]
    [InlineData("/parties/relations")]
    public async Task a_viewer_reads_everything_and_is_offered_no_control_that_edits(string path)
    {
        await using var tab = await OpenAsync(path, "eve");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.True(await tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).CountAsync() > 2);

        await tab.Page.Locator("main a[href*='open=']").First.ClickAsync();
        var drawer = tab.Page.GetByRole(AriaRole.Complementary);
        await Expect(drawer.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();

        // Whoever reads may comment; nothing else is his to write.
        await Expect(tab.Page.Locator("main :is(textarea, [data-draft], form, .drawer select, .drawer input):not([aria-label='Comments'] *)")).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Add") })).ToHaveCountAsync(0);
        await Look.AssertGoodAsync(tab);
    }

    [Theory]
    [InlineData("/findings?open=finding", "Findings")]
    [InlineData("/findings?add=finding", "Findings")]
    [InlineData("/findings?text=nothing-is-called-this", "Findings")]
    [InlineData("/sources?add=source", "Sources")]
    [InlineData("/parties?add=party", "Parties")]
    [InlineData("/parties/relations?add=relation", "Relations")]
    public async Task every_list_and_form_is_good_to_look_at_for_an_analyst(string path, string heading)
    {
        await using var tab = await OpenAsync(path, "ben");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();

        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task filters_and_order_stand_in_the_address_and_a_colleague_who_is_given_it_sees_the_same()
    {
        await using var tab = await OpenAsync("/findings", "ben");
        var page = tab.Page;

        await page.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Disputed");
        await tab.ReachesAsync("state=Disputed");
        await Expect(page.GetByText("that match, of")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Statement" }).ClickAsync();
        await tab.ReachesAsync("sort=statement");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Statement" })).ToHaveAttributeAsync("aria-sort", "ascending");
        var rows = await page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();

        await using var colleague = await OpenAsync(new Uri(page.Url).PathAndQuery, "ada");
        Assert.NotEmpty(rows);
        Assert.Equal(rows, await colleague.Page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync());
    }

    [Fact]
    public async Task the_search_box_finds_by_name_and_does_what_follows_the_bracket()
    {
        await using var tab = await OpenAsync("/", "ben");
        var page = tab.Page;

        await page.Keyboard.PressAsync("Control+k");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Find by name" });
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("whoever types faster than the server answers loses no letter");
        await Expect(page.GetByText("Nothing found.")).ToHaveCountAsync(1);
        await Expect(box).ToHaveValueAsync("whoever types faster than the server answers loses no letter");

        await box.FillAsync("");
        await page.Keyboard.TypeAsync("mercor");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option).Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "search-option-1");
        await Look.AssertGoodAsync(tab);
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await box.FillAsync("sessions end at");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Sources, in their texts" }).GetByRole(AriaRole.Option)).ToContainTextAsync("All sessions end at 01:30 UTC");

        await box.FillAsync("> add a fin");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await tab.ReachesAsync("/findings?add=finding");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Add a finding" })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_drawer_takes_the_focus_and_escape_gives_it_back()
    {
        await using var tab = await OpenAsync("/parties", "ben");
        var link = tab.Page.GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link);

        await link.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Complementary)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Page.GetByRole(AriaRole.Complementary)).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await stage.OpenAsync(path, new() { ViewportSize = _desk.ViewportSize }, account);
        await tab.LiveAsync();
        return tab;
    }
}

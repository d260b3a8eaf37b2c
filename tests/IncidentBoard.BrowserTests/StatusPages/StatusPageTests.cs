using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.StatusPages;

[Collection(BrowserCollection.Name)]
public sealed partial class StatusPageTests(Stage stage)
{
    [Fact]
    public async Task without_a_script_the_page_says_everything()
    {
        await using var tab = await stage.OpenAsync("/status", new() { JavaScriptEnabled = false });

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByText("Are we exposed?")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("Exposure not known")).ToBeVisibleAsync();
        foreach (var heading in new[] { "Known", "Suspected", "Not known" })
        {
            await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeVisibleAsync();
        }

        await Expect(tab.Page.GetByText("TLP:CLEAR")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator(".promise")).ToContainTextAsync(new Regex(@"promised by \d+ \w+ \d{4}, \d\d:\d\d UTC"));
    }

    [Fact]
    public async Task whoever_reads_the_public_page_opens_no_circuit()
    {
        var asked = new ConcurrentQueue<string>();
        await using var tab = await stage.OpenAsync("/status");
        tab.Page.WebSocket += (_, socket) => asked.Enqueue(socket.Url);
        tab.Page.Request += (_, request) => asked.Enqueue(request.Url);

        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByText("This page keeps itself up to date.")).ToBeVisibleAsync();
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Contains(asked, address => address.EndsWith("/dist/status.js", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, address => address.Contains("_blazor", StringComparison.Ordinal) || address.StartsWith("ws", StringComparison.Ordinal) || address.Contains("blazor.web", StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("/status", null)]
    [InlineData("/status/internal", "eve")]
    public async Task the_page_prints_on_one_sheet(string path, string? account)
    {
        await using var tab = await stage.OpenAsync(path, account: account);
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        var paper = await tab.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.Equal(1, SheetsOf(paper));
    }

    [Theory]
    [InlineData("/status", null, ColorScheme.Light)]
    [InlineData("/status", null, ColorScheme.Dark)]
    [InlineData("/status/internal", "eve", ColorScheme.Light)]
    [InlineData("/status/internal", "eve", ColorScheme.Dark)]
    [InlineData("/publish", "ada", ColorScheme.Light)]
    [InlineData("/publish", "ada", ColorScheme.Dark)]
    [InlineData("/publish/0985d54d60f44d8a8f77bfb9e47963b1?to=public", "ada", ColorScheme.Light)]
    [InlineData("/publish/0985d54d60f44d8a8f77bfb9e47963b1?to=internal", "ada", ColorScheme.Dark)]
    public async Task axe_finds_nothing(string path, string? account, ColorScheme scheme)
    {
        await using var tab = await stage.OpenAsync(path, new() { ColorScheme = scheme }, account);
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        var result = await tab.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("/status", null)]
    [InlineData("/status/internal", "eve")]
    [InlineData("/publish", "ada")]
    [InlineData("/publish/0985d54d60f44d8a8f77bfb9e47963b1?to=internal", "ada")]
    public async Task nothing_is_cut_off_at_320_pixels(string path, string? account)
    {
        await using var tab = await stage.OpenAsync(path, new() { ViewportSize = new() { Width = 320, Height = 800 } }, account);
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        Assert.Equal(320, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task a_commander_publishes_what_he_previewed_and_an_open_page_takes_it_up()
    {
        await using var reader = await stage.OpenAsync("/status/internal", account: "eve");
        await using var commander = await stage.OpenAsync("/publish", account: "ada");
        var page = commander.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "To our organisation, about Mercor: reported breach" }).ClickAsync();
        await Expect(page.GetByLabel("What it means for the reader")).ToHaveValueAsync(new Regex("one story, told twice"));

        await page.GetByLabel("Headline").FillAsync("We have asked Mercor and wait");
        await page.GetByLabel("Are we exposed?").SelectOptionAsync("Suspected");
        await page.GetByLabel("Next update promised by (UTC)").FillAsync("2999-01-01T12:00");
        await Expect(page.Locator("[data-draft-state$=headline]")).ToHaveTextAsync("Draft kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview what leaves" }).ClickAsync();
        var inside = page.FrameLocator("iframe.preview");
        await Expect(inside.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We have asked Mercor and wait");
        await Expect(inside.Locator(".answer")).ToHaveCSSAsync("display", "grid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish to our organisation" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "See it on the internal page" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We have asked Mercor and wait");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("We have asked Mercor and wait");
        await reader.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We have asked Mercor and wait");
        await Expect(reader.Page).ToHaveTitleAsync(new Regex("^Exposure suspected"));
        Assert.Empty(commander.Complaints);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task what_a_commander_typed_and_chose_is_there_after_leaving_the_page()
    {
        await using var tab = await stage.OpenAsync("/publish/0985d54d60f44d8a8f77bfb9e47963b1?to=public", account: "ada");
        await tab.Page.GetByLabel("Are we exposed?").SelectOptionAsync("NotExposed");
        await tab.Page.GetByLabel("Next update promised by (UTC)").FillAsync("2999-02-03T04:05");
        await tab.Page.GetByLabel("Changed since the last update").FillAsync("Nothing but the weather");
        await Expect(tab.Page.Locator("[data-draft-state$=changed]")).ToHaveTextAsync("Draft kept");

        await tab.Page.GotoAsync("/publish");
        await tab.Page.GotoAsync("/publish/0985d54d60f44d8a8f77bfb9e47963b1?to=public");

        await Expect(tab.Page.GetByLabel("Changed since the last update")).ToHaveValueAsync("Nothing but the weather");
        await Expect(tab.Page.GetByLabel("Are we exposed?")).ToHaveValueAsync("NotExposed");
        await Expect(tab.Page.GetByLabel("Next update promised by (UTC)")).ToHaveValueAsync("2999-02-03T04:05");
    }

    /// <summary>Chromium writes the objects of its sheets in the clear.</summary>
    private static int SheetsOf(byte[] pdf) => Sheet().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page(?![a-zA-Z])")]
    private static partial Regex Sheet();
}

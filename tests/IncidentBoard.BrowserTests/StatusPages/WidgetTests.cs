using Deque.AxeCore.Playwright;
using IncidentBoard.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.StatusPages;

[Collection(BrowserCollection.Name)]
public sealed class WidgetTests(Stage stage)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task on_a_strict_page_of_another_site_the_widget_shows_the_state_and_leads_to_the_page(ColorScheme scheme)
    {
        var board = stage.Address.ToString().TrimEnd('/');
        await using var site = await ForeignSite.OfPageAsync(Page($"{board}/status/widget.js"), $"default-src 'none'; script-src {board}; connect-src {board}; img-src data:; require-trusted-types-for 'script'");
        await using var tab = await stage.OpenAsync("/", new() { BaseURL = site.Address, ColorScheme = scheme });
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);
        await tab.Page.ReloadAsync();

        var link = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Partially Degraded Service" });
        await Expect(link).ToBeVisibleAsync();
        await Expect(link).ToHaveAttributeAsync("href", $"{board}/status");
        await Expect(link).ToHaveAttributeAsync("data-state", "minor");
        await Expect(link).ToHaveCSSAsync("display", "inline-flex");
        await Expect(link.Locator("svg path")).ToHaveAttributeAsync("d", new System.Text.RegularExpressions.Regex("^M"));

        var axe = await tab.Page.RunAxe();
        Assert.NotEmpty(axe.Passes);
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal([$"{site.Address}/", $"{board}/status/widget.js", $"{board}/api/v2/status.json"], asked.Where(address => !address.EndsWith("/favicon.ico", StringComparison.Ordinal)));
        Assert.Empty(await tab.Page.Context.CookiesAsync());
        Assert.Equal(0, await tab.Page.Locator("iframe").CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_widget_that_learns_nothing_is_a_link_that_says_so()
    {
        var board = stage.Address.ToString().TrimEnd('/');
        await using var site = await ForeignSite.OfPageAsync(Page($"{board}/status/widget.js"), $"default-src 'none'; script-src {board}; connect-src {board}");
        await using var tab = await stage.OpenAsync("about:blank");
        await tab.Page.RouteAsync("**/api/v2/status.json", route => route.AbortAsync());

        await tab.Page.GotoAsync(site.Address);

        var link = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Status not known just now" });
        await Expect(link).ToHaveAttributeAsync("data-state", "unknown");
        await Expect(link).ToHaveAttributeAsync("href", $"{board}/status");
    }

    [Fact]
    public async Task the_widget_is_smaller_than_four_kilobytes()
    {
        using var http = new HttpClient { BaseAddress = stage.Address };

        Assert.InRange((await http.GetByteArrayAsync(new Uri("status/widget.js", UriKind.Relative))).Length, 100, 4_095);
    }

    [Fact]
    public async Task the_exported_page_lives_on_a_plain_web_server_with_its_widget_and_its_state()
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-static-").FullName;
        var data = Directory.CreateTempSubdirectory("incidentboard-static-board-").FullName;
        try
        {
            await using (await Server.BuildAsync(new ServerOptions { Data = data, Demo = true }))
            {
                Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["export-static", "--page", "public", "--out", folder, "--data", data]));
            }

            await using var files = await ForeignSite.OfFilesAsync(folder);
            foreach (var path in new[] { "/", "/status/" })
            {
                await using var tab = await stage.OpenAsync(path, new() { BaseURL = files.Address });
                await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
                await Expect(tab.Page.GetByText("This page keeps itself up to date.")).ToBeVisibleAsync();
                await Expect(tab.Page.Locator(".answer")).ToHaveCSSAsync("display", "grid");
                var axe = await tab.Page.RunAxe();
                Assert.Empty(axe.Violations.Select(violation => violation.Id));
                Assert.Empty(tab.Complaints);
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "shop.html"), Page("status/widget.js"));
            await using var own = await stage.OpenAsync("/shop.html", new() { BaseURL = files.Address });
            await Expect(own.Page.GetByRole(AriaRole.Link, new() { Name = "Partially Degraded Service" })).ToHaveAttributeAsync("href", $"{files.Address}/status");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(data, recursive: true);
        }
    }

    private static string Page(string script) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A shop</title><link rel=\"icon\" href=\"data:,\"></head><body><main><h1>A shop</h1><p>Our vendor's state: <script src=\"{script}\" async></script></p></main></body></html>";
}

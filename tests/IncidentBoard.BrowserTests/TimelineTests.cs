using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed partial class TimelineTests(Stage stage)
{
    [Fact]
    public async Task one_goes_from_event_to_event_by_keys_hears_each_and_opens_one()
    {
        await using var tab = await OpenAsync("/timeline", "ben");

        await Picture(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Home");
        await Expect(Said(tab)).ToContainTextAsync("LiteLLM: malicious releases 1.82.7 and 1.82.8 on PyPI: Both malicious releases are deleted. containment, in March 2026.");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Said(tab)).ToContainTextAsync("Mercor: reported breach: ");
        var title = TitleSaid().Match(await Said(tab).InnerTextAsync()).Groups[1].Value;
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = title })).ToBeVisibleAsync();
        Assert.Contains("open=event", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task zooming_by_key_button_and_wheel_stands_in_the_address_and_a_colleague_sees_the_same()
    {
        await using var tab = await OpenAsync("/timeline", "ben");
        var first = await BasisAsync(tab);
        Assert.Contains("from 23 March", first, StringComparison.Ordinal);

        await Picture(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("+");
        await tab.ReachesAsync("from=");
        var closer = tab.Page.Url;
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Closer" }).ClickAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync(closer);
        var (address, words) = (tab.Page.Url, await BasisAsync(tab));
        await using var other = await OpenAsync(new Uri(address).PathAndQuery, "ada");

        Assert.DoesNotContain("from 23 March", words, StringComparison.Ordinal);
        Assert.Equal(words, await BasisAsync(other));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(tab.Page.GetByText(first)).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_range_is_drawn_by_mouse_and_table_and_picture_show_it_alike()
    {
        await using var tab = await OpenAsync("/timeline", "ben");
        var box = (await Picture(tab).BoundingBoxAsync())!;

        await tab.Page.Keyboard.DownAsync("Shift");
        await tab.Page.Mouse.MoveAsync(box.X + (box.Width * 0.7f), box.Y + 60);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + 120, new() { Steps = 4 });
        await tab.Page.Mouse.UpAsync();
        await tab.Page.Keyboard.UpAsync("Shift");
        await tab.ReachesAsync("from=");

        await Expect(tab.Page.GetByText("from 4 April 2026")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Table).GetByText("PyPI puts LiteLLM in quarantine")).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByRole(AriaRole.Table).GetByText("Meta pauses its work with Mercor")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task an_event_is_added_where_one_points_with_the_time_as_exact_as_one_can_point()
    {
        await using var tab = await OpenAsync("/timeline", "ben");
        var box = (await Picture(tab).BoundingBoxAsync())!;

        await tab.Page.Mouse.DblClickAsync(box.X + (box.Width * 0.05f), box.Y + 100);
        var form = tab.Page.GetByRole(AriaRole.Complementary, new() { Name = "Add an event" });
        await Expect(form.GetByLabel("When", new() { Exact = true })).ToHaveValueAsync(new Regex(@"^2026-03-2\d$"));
        await form.GetByLabel("Title").FillAsync("Somebody pointed here");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Table).GetByText("Somebody pointed here")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task filters_lanes_and_order_stand_in_the_address_and_say_what_they_hide()
    {
        await using var tab = await OpenAsync("/timeline?kind=Publication&lanes=Kind&by=Recorded&from=2026-01-01T00%3A00%3A00Z&to=2026-12-31T00%3A00%3A00Z", "ben");

        var words = await BasisAsync(tab);

        Assert.Matches(@"^\d+ of (\d+) events that match .*hidden by filters.* 1 lane\. Ordered by when it was recorded\.", words);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Clear filters" }).ClickAsync();
        await Expect(tab.Page.GetByText("events that you can see")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task what_somebody_else_records_appears_without_moving_the_picture()
    {
        await using var tab = await OpenAsync("/timeline?from=2026-04-01T00%3A00%3A00Z&to=2026-04-12T00%3A00%3A00Z", "ben");
        await Picture(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Said(tab)).ToContainTextAsync("Mercor: reported breach: ");
        var (title, ready) = (TitleSaid().Match(await Said(tab).InnerTextAsync()).Groups[1].Value, await Frame(tab).GetAttributeAsync("data-ready"));
        await using var other = await OpenAsync("/timeline", "ada");

        await other.Page.GotoAsync(new Uri(new Uri(other.Page.Url), "/timeline?add=event").ToString());
        await other.LiveAsync();
        var form = other.Page.GetByRole(AriaRole.Complementary, new() { Name = "Add an event" });
        await form.GetByLabel("Title").FillAsync("Seen by both at once");
        await form.GetByLabel("When", new() { Exact = true }).FillAsync("2026-04-11");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Table).GetByText("Seen by both at once")).ToBeVisibleAsync();
        await Expect(Frame(tab)).Not.ToHaveAttributeAsync("data-ready", ready!);
        await Expect(tab.Page.GetByText("from 1 April 2026 to 12 April 2026")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = title })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_lane_is_folded_and_pinned_by_keys_and_stays_so_in_the_address()
    {
        await using var tab = await OpenAsync("/timeline", "ben");

        await Picture(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Home");
        await tab.Page.Keyboard.PressAsync("p");
        await Expect(Said(tab)).ToContainTextAsync("LiteLLM: malicious releases 1.82.7 and 1.82.8 on PyPI pinned to the top");
        await tab.ReachesAsync("pinned=");
        await tab.Page.Keyboard.PressAsync("c");
        await tab.ReachesAsync("collapsed=");

        await Expect(Said(tab)).ToContainTextAsync("folded");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task the_picture_leaves_as_png_svg_and_csv_with_its_marking_in_the_name()
    {
        await using var tab = await OpenAsync("/timeline", "ben");

        foreach (var (role, kind) in new[] { (AriaRole.Button, "PNG"), (AriaRole.Link, "SVG"), (AriaRole.Link, "CSV") })
        {
            var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Group, new() { Name = "Export what is shown" }).GetByRole(role, new() { Name = kind }).ClickAsync());

            Assert.Equal($"TLP-AMBER-STRICT_EXERCISE_timeline.{kind.ToLowerInvariant()}", file.SuggestedFilename);
            Assert.True(new FileInfo(await file.PathAsync()).Length > 2000);
        }

        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task the_latest_event_can_stand_first_in_the_table()
    {
        await using var tab = await OpenAsync("/timeline", "ben");
        var first = tab.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1);
        await Expect(first).ToContainTextAsync("Both malicious releases are deleted");

        await tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "When" }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(first).ToContainTextAsync("8 April 2026");
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await stage.OpenAsync(path, new() { ViewportSize = new() { Width = 1440, Height = 900 }, TimezoneId = "UTC" }, account: account);
        await tab.LiveAsync();
        await Expect(Frame(tab)).ToHaveAttributeAsync("data-ready", new Regex("."));
        return tab;
    }

    private static ILocator Frame(Tab tab) => tab.Page.Locator("[data-picture=timeline]");

    private static ILocator Picture(Tab tab) => tab.Page.GetByRole(AriaRole.Application, new() { NameRegex = new("^Timeline, .* the table below has the same rows$") });

    private static ILocator Said(Tab tab) => tab.Page.Locator("div.visually-hidden[role=status]");

    private static async Task<string> BasisAsync(Tab tab) => (await tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status).First.InnerTextAsync()).Trim();

    [GeneratedRegex(@"Mercor: reported breach: (.+?)\. ")]
    private static partial Regex TitleSaid();
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

/// <summary>The questions of the graph in a browser: on the sample board, and on the exercise that is shipped, which is drawn on a canvas.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class GraphTests(Stage stage)
{
    [Theory]
    [InlineData("Labs and suppliers", "labs you can see have a known supplier")]
    [InlineData("What labs share", "pairs of labs you can see share a supplier")]
    [InlineData("Supply chain", "The chain of")]
    [InlineData("What if", "Nothing is marked yet.")]
    [InlineData("Concentration", "supplies most labs")]
    [InlineData("Shortest way", "Choose two parties.")]
    [InlineData("Neighbours", "Choose a party to begin with.")]
    public async Task each_question_is_one_link_away_and_good_to_look_at(string question, string sentence)
    {
        await using var tab = await stage.OpenAsync("/graph", Wide, account: "ben");
        await tab.LiveAsync();

        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Questions" }).GetByRole(AriaRole.Link, new() { Name = question }).ClickAsync();

        await Expect(tab.Page.GetByText(sentence).First).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task a_scenario_is_marked_by_name_compared_with_another_and_declared()
    {
        await using var tab = await stage.OpenAsync("/graph?ask=whatif&exercises=hide", Wide, account: "ada");
        await tab.LiveAsync();

        await ChooseAsync(tab, "Mark as breached", "Mercor");
        await Expect(tab.Page.GetByText("Mercor breached): 2 of 4 labs you can see are reached, 2 at 1 hop.")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Set aside as B" }).ClickAsync();
        await tab.ReachesAsync("breached2=");
        await ChooseAsync(tab, "Mark as breached", "LiteLLM");
        await Expect(tab.Page.GetByText("Against one another:")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "A and B compared as a table" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Make it an exercise" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Declare an incident" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByLabel("This is an exercise")).ToBeCheckedAsync();
        await Expect(tab.Page.GetByLabel("Affected vendor").Locator("option:checked")).ToHaveTextAsync(LiteLlm());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task neighbours_are_opened_step_by_step_and_undone()
    {
        await using var tab = await stage.OpenAsync("/graph?ask=around&exercises=hide", Wide, account: "ben");
        await tab.LiveAsync();

        await ChooseAsync(tab, "Around", "Mercor");
        var first = tab.Page.GetByText("parties are tied directly to Mercor, of");
        await Expect(first).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Meta: open up" }).First.ClickAsync();
        await Expect(tab.Page.GetByText("parties are tied directly to Mercor, Meta, of")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Undo the last step" }).ClickAsync();

        await Expect(first).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_figure_sorts_its_table_and_the_link_keeps_it()
    {
        await using var tab = await stage.OpenAsync("/graph?ask=vendors&exercises=hide", Wide, account: "ben");
        await tab.LiveAsync();
        var table = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Suppliers of labs as a table" });

        await table.GetByRole(AriaRole.Link, new() { Name = "Supplier", Exact = true }).ClickAsync();
        await tab.ReachesAsync("sort=suppliers");
        await Expect(table.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await tab.Page.ReloadAsync();

        await Expect(table.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }

    [Fact]
    public async Task pictures_and_tables_are_taken_away_with_their_marking()
    {
        await using var tab = await stage.OpenAsync("/graph?ask=vendors&exercises=only", Wide, account: "ben");
        await tab.LiveAsync();

        foreach (var (link, ending) in new[] { ("SVG", ".svg"), ("PNG", ".png"), ("GraphML", ".graphml"), ("CSV", ".csv") })
        {
            var taken = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

            Assert.StartsWith("TLP-", taken.SuggestedFilename, StringComparison.Ordinal);
            Assert.Contains("_EXERCISE_", taken.SuggestedFilename, StringComparison.Ordinal);
            Assert.EndsWith(ending, taken.SuggestedFilename, StringComparison.Ordinal);
            Assert.True(new FileInfo((await taken.PathAsync())!).Length > 200);
        }

        Assert.Empty(tab.Complaints);
    }

    private static BrowserNewContextOptions Wide => new() { ViewportSize = new() { Width = 1440, Height = 900 }, AcceptDownloads = true };

    private static async Task ChooseAsync(Tab tab, string label, string name)
    {
        var input = tab.Page.GetByLabel(label);
        await input.FillAsync(name);
        await input.PressAsync("Enter");
    }

    [GeneratedRegex("LiteLLM")]
    private static partial Regex LiteLlm();
}

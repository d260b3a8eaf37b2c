using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Exchange;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

/// <summary>A graph that is drawn on a canvas: the exercise that is shipped, on a board of its own.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class GraphCanvasTests : IAsyncLifetime
{
    private const string Vendors = "/graph?ask=vendors&exercises=only";

    private readonly Stage _stage = new();

    public async Task InitializeAsync()
    {
        await _stage.InitializeAsync();
        var loaded = await LoadedExercise.PutAsync(_stage.Board, Reader.Operator, ExerciseSize.Shipped, Exercise.ShippedSeed, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        Assert.Null(loaded.Problem);
    }

    public Task DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task by_keys_one_walks_over_it_opens_a_party_and_moves_it(ColorScheme scheme)
    {
        await using var tab = await _stage.OpenAsync(Vendors, new() { ViewportSize = new() { Width = 1440, Height = 900 }, ColorScheme = scheme }, account: "ben");
        await tab.LiveAsync();
        var picture = tab.Page.Locator("[data-picture=graph][data-drawn]");
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(int.Parse((await picture.GetAttributeAsync("data-drawn"))!, System.Globalization.CultureInfo.InvariantCulture) > 48);
        await Look.AssertGoodAsync(tab);
        var canvas = picture.Locator("canvas");

        await canvas.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Home");
        var spoken = tab.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = Ties() });
        await Expect(spoken).ToHaveCountAsync(1);
        var first = await spoken.TextContentAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(spoken).Not.ToHaveTextAsync(first!);
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.Keyboard.PressAsync("Control+ArrowRight"), answer => answer.Url.EndsWith("/graph/positions", StringComparison.Ordinal) && answer.Status == 204);
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.ReachesAsync("open=party");
        await Expect(tab.Page.GetByRole(AriaRole.Complementary).Last).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_change_of_somebody_else_is_drawn_and_the_picture_in_hand_stays()
    {
        await using var tab = await _stage.OpenAsync(Vendors, new() { ViewportSize = new() { Width = 1440, Height = 900 } }, account: "ben");
        await tab.LiveAsync();
        var picture = tab.Page.Locator("[data-picture=graph][data-drawn]");
        var before = (await picture.GetAttributeAsync("data-src"))!;
        var drawn = (await picture.GetAttributeAsync("data-drawn"))!;
        await picture.Locator("canvas").EvaluateAsync("canvas => canvas.isTheSame = true");
        var lab = (await _stage.Board.ReadAsync(Reader.Operator, new Graph.ShowGraph(Graph.GraphAsked.Read("?ask=vendors&exercises=only", false)))).Picture.Nodes.First(node => node.Kind == Core.Parties.PartyKind.Lab);
        var vendor = await MakeAsync(new IncidentBoard.Parties.AddParty([new("name", "A vendor just met"), new("kind", "Vendor"), new("marking", "Clear")]));
        await MakeAsync(new IncidentBoard.Parties.AddRelation([new("customer", lab.Id.ToString()), new("supplier", vendor.ToString("N")), new("state", "Active"), new("marking", "Clear")]));

        await Expect(picture).Not.ToHaveAttributeAsync("data-src", before);
        await Expect(picture).ToHaveAttributeAsync("data-drawn", (int.Parse(drawn, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(await picture.Locator("canvas").EvaluateAsync<bool>("canvas => canvas.isTheSame === true"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task parties_are_drawn_around_and_moved_together_by_pointer()
    {
        await using var tab = await _stage.OpenAsync(Vendors, new() { ViewportSize = new() { Width = 1440, Height = 900 } }, account: "kim");
        await tab.LiveAsync();
        var canvas = tab.Page.Locator("[data-picture=graph][data-drawn] canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;

        await tab.Page.Keyboard.DownAsync("Shift");
        await tab.Page.Mouse.MoveAsync(box.X + 5, box.Y + 5);
        await tab.Page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (box.Width - 5, 5f), (box.Width - 5, box.Height - 5), (5f, box.Height - 5) })
        {
            await tab.Page.Mouse.MoveAsync(box.X + x, box.Y + y, new() { Steps = 4 });
        }

        await tab.Page.Mouse.UpAsync();
        await tab.Page.Keyboard.UpAsync("Shift");

        await Expect(tab.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = DrawnAround() })).ToHaveCountAsync(1);
        Assert.Empty(tab.Complaints);
    }

    private async Task<Guid> MakeAsync(Storage.Change change) => ((Core.Outcome.Recorded)await _stage.Board.RecordAsync(Reader.Operator, change)).Made!.Value;

    [GeneratedRegex("suppliers?, .* drawn")]
    private static partial Regex Ties();

    [GeneratedRegex("^[5-9][0-9] parties drawn around")]
    private static partial Regex DrawnAround();
}

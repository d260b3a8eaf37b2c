using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed partial class PictureTests(Stage stage)
{
    private const string OverlappingWords =
        """
        svg => {
            const boxes = [...svg.querySelectorAll('a text')].map(text => ({ words: text.textContent, box: text.getBoundingClientRect() }));
            const frame = svg.getBoundingClientRect();
            const wrong = boxes.filter(one => one.box.left < frame.left || one.box.right > frame.right || one.box.top < frame.top || one.box.bottom > frame.bottom).map(one => one.words + ' is cut off');
            boxes.forEach((one, at) => boxes.slice(at + 1).forEach(other => {
                if (Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 6)
                    wrong.push(one.words + ' stands on ' + other.words);
            }));
            return [String(boxes.length), ...wrong];
        }
        """;

    [Theory]
    [InlineData("/timeline", "Timeline")]
    [InlineData("/graph", "Graph")]
    public async Task a_picture_is_good_to_look_at(string path, string heading)
    {
        await using var tab = await stage.OpenAsync(path, account: "ben");
        await tab.LiveAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Theory]
    [InlineData("/graph", 30)]
    public async Task no_words_of_a_picture_stand_on_others_or_are_cut_off(string path, int least)
    {
        await using var tab = await stage.OpenAsync(path, Wide, account: "ben");
        await tab.LiveAsync();

        var found = await Picture(tab).EvaluateAsync<string[]>(OverlappingWords);

        Assert.True(int.Parse(found[0], CultureInfo.InvariantCulture) >= least);
        Assert.Empty(found.Skip(1));
    }

    [Fact]
    public async Task a_picture_comes_closer_by_button_and_key_and_is_shown_whole_again()
    {
        await using var tab = await stage.OpenAsync("/graph", Wide, account: "ben");
        await tab.LiveAsync();
        var whole = (await Picture(tab).GetAttributeAsync("viewBox"))!;

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Closer" }).ClickAsync();
        await Expect(Picture(tab)).Not.ToHaveAttributeAsync("viewBox", whole);
        var closer = (await Picture(tab).GetAttributeAsync("viewBox"))!;
        await Picture(tab).PressAsync("+");
        await Expect(Picture(tab)).Not.ToHaveAttributeAsync("viewBox", closer);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        await Expect(Picture(tab)).ToHaveAttributeAsync("viewBox", whole);
    }

    [Fact]
    public async Task a_node_stays_where_it_is_put_and_the_layout_can_be_taken_back_and_forth()
    {
        await using var tab = await stage.OpenAsync("/graph", Wide, account: "kim");
        await tab.LiveAsync();
        var (google, amazon) = (Node(tab, "Google, lab"), Node(tab, "Amazon, lab"));
        var (before, beside) = (await PlaceAsync(google), await PlaceAsync(amazon));
        await google.ScrollIntoViewIfNeededAsync();
        var box = (await google.BoundingBoxAsync())!;

        await tab.Page.RunAndWaitForResponseAsync(
            async () =>
            {
                await tab.Page.Mouse.MoveAsync(box.X + 40, box.Y + 20);
                await tab.Page.Mouse.DownAsync();
                await tab.Page.Mouse.MoveAsync(box.X + 180, box.Y + 50, new() { Steps = 5 });
                await tab.Page.Mouse.UpAsync();
            },
            answer => answer.Url.EndsWith("/graph/positions", StringComparison.Ordinal) && answer.Status == 204);
        var moved = await PlaceAsync(google);
        await tab.Page.ReloadAsync();
        await tab.LiveAsync();

        Assert.NotEqual(before, moved);
        Assert.DoesNotContain("open=", tab.Page.Url, StringComparison.Ordinal);
        await Expect(google).ToHaveAttributeAsync("transform", Near(moved));
        await Expect(amazon).ToHaveAttributeAsync("transform", Near(beside));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Lay out again" }).ClickAsync();
        await Expect(google).ToHaveAttributeAsync("transform", before);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(google).ToHaveAttributeAsync("transform", Near(moved));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task by_keyboard_one_goes_from_node_to_node_and_an_open_lab_shows_its_chain()
    {
        await using var tab = await stage.OpenAsync("/graph", Wide, account: "ada");
        await tab.LiveAsync();

        await Node(tab, "Mercor, vendor").FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Node(tab, "Meta, lab")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = "Meta" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByText("Meta is supplied by Mercor with training data and expert labelling (paused, claimed)", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("2 of 4 labs you can see depend on Mercor")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task another_incident_is_chosen_by_name()
    {
        await using var tab = await stage.OpenAsync("/graph", Wide, account: "ada");
        await tab.LiveAsync();

        await tab.Page.GetByLabel("Who is affected by").SelectOptionAsync(new SelectOptionValue { Label = "EXERCISE: Northwind Labelling: stolen worker accounts (EXERCISE)" });

        await Expect(tab.Page.GetByText("5 of 5 labs you can see depend on Northwind Labelling (exercise): 3 directly, 2 over one other.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Exercise" })).ToBeVisibleAsync();
        Assert.Contains("incident=", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/graph")]
    public async Task on_paper_a_picture_lies_on_its_side_and_every_page_carries_the_marking(string path)
    {
        await using var tab = await stage.OpenAsync(path, account: "ben");
        await tab.LiveAsync();

        var paper = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var sizes = PageSize().Matches(paper).Select(match => (Width: double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Height: double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.True(size.Width > size.Height));
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(tab.Page.GetByText("TLP:AMBER+STRICT").First).ToBeVisibleAsync();
    }

    private static BrowserNewContextOptions Wide => new() { ViewportSize = new() { Width = 1440, Height = 900 } };

    private static ILocator Picture(Tab tab) => tab.Page.GetByRole(AriaRole.Group, new() { NameRegex = PictureName() });

    private static ILocator Node(Tab tab, string name) => Picture(tab).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });

    private static async Task<string> PlaceAsync(ILocator node) => (await node.GetAttributeAsync("transform"))!;

    /// <summary>The same place: the browser counts in hundredths, what is drawn on the server in tenths.</summary>
    private static Regex Near(string transform)
    {
        var numbers = Numbers().Matches(transform).Select(match => Math.Round(double.Parse(match.Value, CultureInfo.InvariantCulture), 1).ToString(CultureInfo.InvariantCulture));
        return new Regex($@"^translate\({string.Join(@"\d?[ ,]", numbers.Select(number => Regex.Escape(number)))}\d?\)$");
    }

    [GeneratedRegex("the (table|tables) below")]
    private static partial Regex PictureName();

    [GeneratedRegex(@"MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)")]
    private static partial Regex PageSize();

    [GeneratedRegex(@"-?[\d.]+")]
    private static partial Regex Numbers();
}

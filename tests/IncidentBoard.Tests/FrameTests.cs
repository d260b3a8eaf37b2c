using Bunit;
using IncidentBoard.Boards;
using Radzen;

namespace IncidentBoard.Tests;

public sealed class FrameTests
{
    [Fact]
    public void a_component_of_the_kit_renders_and_answers_a_click()
    {
        using var screen = new BunitContext();
        screen.Services.AddRadzenComponents();
        screen.JSInterop.Mode = JSRuntimeMode.Loose;
        var page = screen.Render<BoardPage>();

        page.Find("button").Click();

        page.WaitForAssertion(() => Assert.Contains("Pressed 1 times", page.Find("button").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task the_first_page_names_scripts_that_are_served()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var ada = await app.SignedInAsync("ada");

        var scripts = ScriptsOf(await ada.Http.GetStringAsync(new Uri("/", UriKind.Relative)));

        Assert.Contains(scripts, script => script.StartsWith("_framework/blazor.web.", StringComparison.Ordinal));
        foreach (var script in scripts)
        {
            var bytes = await app.Http.GetByteArrayAsync(new Uri(script, UriKind.Relative));
            Assert.True(bytes.Length > 1000, $"{script} came back with {bytes.Length} bytes");
        }
    }

    private static List<string> ScriptsOf(string page)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        return [.. document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)];
    }
}

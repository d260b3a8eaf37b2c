using Bunit;
using IncidentBoard.Shared;

namespace IncidentBoard.Tests;

public sealed class FrameTests
{
    [Fact]
    public void a_conflict_shows_all_three_texts_and_asks_which_one_stays()
    {
        using var screen = new BunitContext();
        var kept = "";
        var merge = screen.Render<Merge>(parameters => parameters
            .Add(merge => merge.Problem, new SaveProblem("headline", "Ada changed this.", true, "base", "theirs", "mine", 3, "Ada"))
            .Add(merge => merge.KeepMine, () => kept = "mine")
            .Add(merge => merge.KeepTheirs, () => kept = "theirs"));

        Assert.All(["base", "theirs", "mine"], text => Assert.Contains(text, merge.Markup, StringComparison.Ordinal));
        merge.FindAll("button")[1].Click();

        Assert.Equal("mine", kept);
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

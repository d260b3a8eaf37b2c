using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

/// <summary>Whatever is printed says on its top and its bottom who may read it, from where it is and as of when, and shows nothing that can only be pressed.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PrintTests(Stage stage)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/timeline")]
    [InlineData("/graph")]
    [InlineData("/findings")]
    [InlineData("/findings/contradictions")]
    [InlineData("/sources")]
    [InlineData("/parties")]
    [InlineData("/parties/relations")]
    [InlineData("Northwind Labelling: stolen worker accounts (EXERCISE)")]
    public async Task a_sheet_carries_its_marking_on_top_and_bottom(string what)
    {
        await using var tab = await stage.OpenAsync(what.StartsWith('/') ? what : "/", account: "ada");
        await tab.LiveAsync();
        if (!what.StartsWith('/'))
        {
            await tab.Page.GetByRole(AriaRole.Link, new() { Name = what, Exact = true }).ClickAsync();
            await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = what, Level = 1 })).ToBeVisibleAsync();
            await tab.LiveAsync();
        }

        var marks = tab.Page.Locator(".print-marking");
        await Expect(marks).ToHaveCountAsync(2);
        await Expect(marks.First).ToBeHiddenAsync();
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(marks.First).ToBeVisibleAsync();
        await Expect(marks.First).ToContainTextAsync(new Regex(@"TLP:(CLEAR|GREEN|AMBER|AMBER\+STRICT|RED)"));
        await Expect(marks.Last).ToContainTextAsync("as of");
        var heading = await tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).BoundingBoxAsync();
        Assert.True((await marks.First.BoundingBoxAsync())!.Y < heading!.Y && (await marks.Last.BoundingBoxAsync())!.Y > heading.Y);
        await Expect(tab.Page.Locator("button:visible, .button:visible")).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }
}

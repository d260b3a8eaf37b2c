using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Boards;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
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
    [InlineData("/findings/weighings")]
    [InlineData("/findings/word")]
    [InlineData("/sources")]
    [InlineData("/parties")]
    [InlineData("/due")]
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

    [Fact]
    public async Task the_sheet_of_the_vendors_word_says_exercise_when_something_on_it_belongs_to_a_drill()
    {
        await using var tab = await stage.OpenAsync("/findings/word", account: "ada");
        await tab.LiveAsync();
        var marks = tab.Page.Locator(".print-marking");
        await Expect(marks.First).Not.ToContainTextAsync("EXERCISE");

        var drill = (await stage.Board.ReadAsync(Reader.Operator, new ShowBoard(Exercises: true, Closed: true))).Incidents.First(row => row.Exercise);
        var party = (await stage.Board.ReadAsync(Reader.Operator, new ListParties("Northwind", null, true, new(PartyColumn.Name), 1))).Lines[0].Id;
        var said = await stage.Board.RecordAsync(Reader.Operator, new AddAssertion([new("party", party.ToString()), new("incident", drill.Id.ToString()), new("statement", "Played: all is well"), new("course", "Made"), new("marking", "Clear")]));
        Assert.True(said is Core.Outcome.Recorded, said.ToString());
        await Expect(tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Played: all is well" })).ToContainTextAsync("EXERCISE");

        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(marks.First).ToContainTextAsync("EXERCISE");
        await Expect(marks.Last).ToContainTextAsync("EXERCISE");
        await Expect(marks.First).ToContainTextAsync(new Regex(@"TLP:(AMBER|AMBER\+STRICT)"));
        Assert.Empty(tab.Complaints);
    }
}

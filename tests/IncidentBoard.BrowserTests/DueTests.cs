using IncidentBoard.Access;
using IncidentBoard.Boards;
using IncidentBoard.Cards;
using IncidentBoard.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class DueTests(Stage stage)
{
    [Fact]
    public async Task what_is_due_is_narrowed_opened_and_settled_without_leaving_it()
    {
        await using var tab = await stage.OpenAsync("/", account: "ada");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Due", Exact = true }).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Due", Level = 1 })).ToBeVisibleAsync();
        await tab.LiveAsync();

        await tab.Page.GetByLabel("Kind").SelectOptionAsync("decision");
        await tab.ReachesAsync("kind=decision");
        await Expect(tab.Page.GetByRole(AriaRole.Cell, new() { Name = "Promise", Exact = true })).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Wait for the primary story" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Decision wanted", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Wait for the primary story"));

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Mine", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Nothing of this is due")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task what_was_promised_in_time_is_overdue_once_its_time_has_passed()
    {
        await using var tab = await stage.OpenAsync("/due", new() { ViewportSize = new() { Width = 360, Height = 800 } }, account: "eve");
        await tab.LiveAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Overdue" })).ToHaveCountAsync(0);

        var card = (await stage.Board.ReadAsync(Reader.Operator, new ShowBoard(Exercises: true, Closed: false))).Incidents.SelectMany(incident => incident.Cards).First(card => card.NextUpdateBy is not null);
        await stage.Board.RecordAsync(Reader.Operator, new EditCard(card.Id, [new FieldEdit("nextUpdateBy", "2020-01-01T12:00:00Z", 1)]));

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Overdue" })).ToBeVisibleAsync();
        await Expect(tab.Page).ToHaveTitleAsync("1 overdue · Due");
        await stage.Board.RecordAsync(Reader.Operator, new EditCard(card.Id, [new FieldEdit("nextUpdateBy", card.NextUpdateBy!.Value.ToString("O"), 2)]));
        await Expect(tab.Page).ToHaveTitleAsync("Due");
        Assert.Equal(360, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(tab.Complaints);
    }
}

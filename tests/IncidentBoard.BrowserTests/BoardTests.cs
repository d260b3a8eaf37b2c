using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class BoardTests(Stage stage)
{
    [Fact]
    public async Task the_board_is_good_to_look_at()
    {
        await using var tab = await stage.OpenAsync("/", account: "ada");
        await tab.LiveAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Mercor: reported breach" })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task an_incident_is_good_to_look_at_with_a_card_open_beside_it()
    {
        await using var tab = await stage.OpenAsync("/", account: "ada");
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Mercor: reported breach", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "What we know, and how" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Meta", Exact = true }).First.ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = "Meta" })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task what_one_person_writes_the_other_sees_at_once_without_losing_his_place()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await using var ben = await stage.OpenAsync("/", account: "ben");
        await OpenCardAsync(ada, "Emberfold Models (exercise)");
        await OpenCardAsync(ben, "Emberfold Models (exercise)");
        await ben.Page.GetByLabel("Body").ClickAsync();

        await ada.Page.GetByLabel("Headline").FillAsync("Checked its log twice and found nothing");
        await ada.Page.GetByLabel("Headline").PressAsync("Enter");

        await Expect(ben.Page.Locator("article").GetByText("Checked its log twice and found nothing")).ToBeVisibleAsync(new() { Timeout = 2000 });
        await Expect(ben.Page.GetByLabel("Body")).ToBeFocusedAsync();
        await Expect(ben.Page.Locator("article", new() { HasText = "Emberfold" })).ToContainTextAsync("Ada (commander)");
        Assert.Empty(ada.Complaints.Concat(ben.Complaints));
    }

    [Fact]
    public async Task two_people_who_write_the_same_field_are_asked_which_text_stays()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await using var ben = await stage.OpenAsync("/", account: "ben");
        await OpenCardAsync(ada, "Corvendale Labs (exercise)");
        await OpenCardAsync(ben, "Corvendale Labs (exercise)");
        await ada.Page.GetByLabel("Body").FillAsync("What Ada wrote");
        await ben.Page.GetByLabel("Body").FillAsync("What Ben wrote");

        await ada.Page.GetByLabel("Owner").FocusAsync();
        await Expect(ada.Page.Locator(".field", new() { HasText = "Body" }).GetByText("Saved")).ToBeVisibleAsync();
        await ben.Page.GetByLabel("Owner").FocusAsync();

        await Expect(ben.Page.GetByText("changed this while you were writing")).ToBeVisibleAsync();
        await Expect(ben.Page.Locator(".merge").GetByText("What Ada wrote")).ToBeVisibleAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Keep yours" }).ClickAsync();
        await Expect(ada.Page.GetByLabel("Body")).ToHaveValueAsync("What Ben wrote");
    }

    [Fact]
    public async Task a_change_is_undone_from_the_history()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await OpenCardAsync(ada, "Brackenholt AI (exercise)");
        await ada.Page.GetByLabel("Exposure").SelectOptionAsync("Confirmed");
        await Expect(ada.Page.Locator("article", new() { HasText = "Brackenholt" }).GetByText("Confirmed")).ToBeVisibleAsync();

        await ada.Page.GetByText("History", new() { Exact = true }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();

        await Expect(ada.Page.Locator("article", new() { HasText = "Brackenholt" }).GetByText("Suspected")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByLabel("Exposure")).ToHaveValueAsync("Suspected");
    }

    [Fact]
    public async Task a_commander_declares_by_keyboard_and_the_labs_that_use_the_vendor_get_cards()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await ada.LiveAsync();
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Declare" }).PressAsync("Enter");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Declare an incident" })).ToBeVisibleAsync();
        await ada.LiveAsync();

        await ada.Page.GetByLabel("What happened").FillAsync("Mercor says so itself");
        await ada.Page.GetByLabel("Affected vendor").SelectOptionAsync(new SelectOptionValue { Label = "Mercor" });
        await Expect(ada.Page.GetByText("Cards will be laid out for")).ToContainTextAsync("Meta");
        await ada.Page.GetByLabel("When", new() { Exact = true }).FillAsync("2026-04-06");
        await ada.Page.GetByLabel("Severity").SelectOptionAsync("Sev2");
        await ada.Page.GetByLabel("Source").FillAsync("https://example.org/statement");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Declare" }).PressAsync("Enter");

        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Mercor says so itself", Level = 1 })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Meta", Exact = true })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("happened 6 April 2026")).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task an_executive_sees_the_board_and_no_control_that_he_may_not_use()
    {
        await using var eve = await stage.OpenAsync("/", account: "eve");
        await OpenCardAsync(eve, "Meta");

        await Expect(eve.Page.GetByRole(AriaRole.Link, new() { Name = "Report", Exact = true })).ToBeVisibleAsync();
        await Expect(eve.Page.GetByRole(AriaRole.Link, new() { Name = "Declare" })).ToHaveCountAsync(0);
        await Expect(eve.Page.GetByRole(AriaRole.Region, new() { Name = "Fields" }).Locator("textarea, select, input")).ToHaveCountAsync(0);

        // He may say something, as anybody may who has signed in.
        await Expect(eve.Page.Locator("aside textarea, aside select")).ToHaveCountAsync(1);
        await Expect(eve.Page.GetByRole(AriaRole.Textbox, new() { Name = "Comment" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task pausing_a_vendor_sets_card_and_relation_in_one_change()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await OpenCardAsync(ada, "Corvendale Labs (exercise)");
        var drawer = ada.Page.GetByRole(AriaRole.Complementary);

        await drawer.GetByLabel("Stance").SelectOptionAsync("Paused");
        var offer = drawer.GetByRole(AriaRole.Form, new() { Name = "The relation as well" });
        await Expect(offer).ToContainTextAsync("the relation to Northwind Labelling (exercise) (labelling of evaluation tasks), now under review");
        await Look.AssertGoodAsync(ada);
        await offer.GetByRole(AriaRole.Button, new() { Name = "Set paused on the card and the relation" }).ClickAsync();
        await Expect(offer).ToContainTextAsync("Say when, as exactly as it is known");
        await offer.GetByLabel("When").FillAsync("2026-04-08");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Set paused on the card and the relation" }).ClickAsync();

        await Expect(ada.Page.Locator("article", new() { HasText = "Corvendale" }).GetByText("Paused")).ToBeVisibleAsync();
        await Expect(offer).ToHaveCountAsync(0);
        await drawer.GetByText("History", new() { Exact = true }).ClickAsync();
        await Expect(drawer.GetByText("change stance").First).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task leaving_red_asks_for_a_second_person_and_a_lowered_marking_can_be_taken_back_from_the_board()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await OpenCardAsync(ada, "Saltmarsh Evaluation (exercise)");
        var drawer = ada.Page.GetByRole(AriaRole.Complementary);
        var marking = drawer.GetByLabel("Marking", new() { Exact = true });

        await marking.SelectOptionAsync("Green");
        await drawer.GetByLabel("Reason").FillAsync("they told everybody");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Save with this reason" }).ClickAsync();
        var lowered = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Markings" });
        await Expect(lowered).ToContainTextAsync("they told everybody");
        await Look.AssertGoodAsync(ada);
        await lowered.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(marking).ToHaveValueAsync("Amber");

        await marking.SelectOptionAsync("Red");
        await Expect(drawer.GetByText("Named on it")).ToBeVisibleAsync();
        await marking.SelectOptionAsync("Amber");
        await drawer.GetByLabel("Reason").FillAsync("they told everybody");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Save with this reason" }).ClickAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Ask a second person" }).ClickAsync();
        await Expect(drawer.GetByText("You asked; a second commander must agree.")).ToBeVisibleAsync();
        await Expect(marking).ToHaveValueAsync("Red");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(drawer.GetByText("You asked; a second commander must agree.")).ToHaveCountAsync(0);

        await drawer.GetByText("History", new() { Exact = true }).ClickAsync();
        await drawer.Locator("li", new() { HasText = "Marking" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Expect(marking).ToHaveValueAsync("Amber");
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task hiding_exercises_hides_them_until_they_are_shown_again()
    {
        await using var ada = await stage.OpenAsync("/", account: "ada");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Exercises shown" }).ClickAsync();
        await Expect(ada.Page.GetByText("EXERCISE", new() { Exact = true })).ToHaveCountAsync(0);

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Exercises hidden" }).ClickAsync();
        await Expect(ada.Page.Locator(".board").GetByText("EXERCISE", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    private static async Task OpenCardAsync(Tab tab, string party)
    {
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = party, Exact = true }).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = party })).ToBeVisibleAsync();
    }
}

using IncidentBoard.Access;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class FindingRoomTests(Stage stage)
{
    private static readonly ViewportSize _desk = new() { Width = 1440, Height = 900 };

    [Fact]
    public async Task whoever_changes_a_state_sees_first_what_rests_on_the_finding()
    {
        await using var tab = await OpenAsync("/findings?state=Claimed&text=meta", "ben");
        var page = tab.Page;
        await page.GetByRole(AriaRole.Row).Filter(new() { HasNotTextRegex = new("nothing|Rests on it") }).First.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Complementary);
        var state = drawer.GetByLabel("State", new() { Exact = true });

        await state.SelectOptionAsync("Refuted");
        var form = drawer.GetByRole(AriaRole.Form, new() { Name = "Before the state changes" });
        await Expect(form).ToContainTextAsync("on this finding");
        await Expect(form.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await form.GetByRole(AriaRole.Button, new() { Name = "Leave it claimed" }).ClickAsync();
        await Expect(state).ToHaveValueAsync("Claimed");
        await Expect(state).ToBeFocusedAsync();

        await state.SelectOptionAsync("Withdrawn");
        await form.GetByRole(AriaRole.Button, new() { Name = "Set to withdrawn" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say who withdraws it");
        await form.GetByLabel("Its source").CheckAsync();
        await form.GetByLabel("Reason (optional)").FillAsync("The article was corrected.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Set to withdrawn" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved" })).ToBeVisibleAsync();
        await Expect(drawer.GetByLabel("Withdrawn by", new() { Exact = true })).ToHaveValueAsync("Source");

        await state.SelectOptionAsync("Claimed");
        await form.GetByRole(AriaRole.Button, new() { Name = "Set to claimed" }).ClickAsync();
        await Expect(state).ToHaveValueAsync("Claimed");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task the_independence_of_two_pieces_is_explained_on_a_click()
    {
        await using var tab = await OpenAsync("/findings?sort=-weight", "eve");
        await tab.Page.GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        var drawer = tab.Page.GetByRole(AriaRole.Complementary);

        await drawer.GetByText("Are two of them independent?").ClickAsync();
        var part = drawer.GetByRole(AriaRole.Region, new() { Name = "Independence of two pieces of evidence" });
        await Expect(part.GetByRole(AriaRole.Status)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Independent|Not independent|Nobody can say"));
        await part.GetByLabel("The other").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await part.GetByLabel("One piece").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await Expect(part.GetByRole(AriaRole.Status)).ToContainTextAsync("one piece twice");
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task many_findings_are_picked_by_keyboard_set_by_one_change_and_taken_back_by_one_undo()
    {
        await using var tab = await OpenAsync("/findings?text=LiteLLM", "ben");
        var page = tab.Page;
        var boxes = page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Pick: ") });
        await boxes.First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        var bulk = page.GetByRole(AriaRole.Form, new() { Name = "Change all that are picked" });
        await Expect(bulk.GetByRole(AriaRole.Status).First).ToHaveTextAsync("1 finding picked");
        await bulk.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pick all") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(bulk.GetByRole(AriaRole.Status).First).ToHaveTextAsync($"{await boxes.CountAsync()} findings picked");

        await bulk.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Corroborated");
        await bulk.GetByRole(AriaRole.Button, new() { NameRegex = new("^Set on") }).ClickAsync();
        await Expect(bulk.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was changed");
        await Expect(bulk.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem).First).ToContainTextAsync("is not corroborated");
        await Look.AssertGoodAsync(tab);

        await bulk.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("");
        await bulk.GetByLabel("Add a tag").FillAsync("upstream");
        await bulk.GetByRole(AriaRole.Button, new() { NameRegex = new("^Set on") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader).First).ToContainTextAsync("upstream");
        await bulk.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader).First).Not.ToContainTextAsync("upstream");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task with_shift_a_range_is_picked_by_mouse_and_by_keyboard_and_what_is_done_with_it_stays_in_sight()
    {
        await using var tab = await OpenAsync("/findings?sort=statement", "ben");
        var page = tab.Page;
        var boxes = page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Pick: ") });
        var count = page.GetByRole(AriaRole.Form, new() { Name = "Change all that are picked" }).GetByRole(AriaRole.Status).First;
        await boxes.Nth(1).ClickAsync();
        await Expect(count).ToHaveTextAsync("1 finding picked");
        await boxes.Nth(5).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(count).ToHaveTextAsync("5 findings picked");
        await Expect(boxes.Nth(3)).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Change all that are picked" })).ToBeInViewportAsync();

        // The same by keyboard, also to take some out again.
        await boxes.Nth(8).FocusAsync();
        await page.Keyboard.PressAsync("Shift+Space");
        await Expect(count).ToHaveTextAsync("8 findings picked");
        await boxes.Nth(7).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(count).ToHaveTextAsync("7 findings picked");
        await boxes.Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Shift+Space");
        await Expect(count).ToHaveTextAsync("2 findings picked");
        await Expect(boxes.Nth(1)).ToBeCheckedAsync();
        await Expect(boxes.Nth(8)).ToBeCheckedAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task of_two_that_are_picked_it_is_said_that_they_contradict_and_the_form_begins_with_whom_both_are_about()
    {
        await using var tab = await OpenAsync("/findings", "ben");
        var page = tab.Page;
        foreach (var statement in new[] { "Their gate stood open all night", "Their gate was shut by noon" })
        {
            await stage.Board.RecordAsync(Reader.Operator, new AddFinding([new("statement", statement), new("state", "Claimed"), new("marking", "Green"), new("about", await MercorAsync())]));
        }

        await page.GotoAsync("/findings?text=their%20gate");
        await tab.LiveAsync();
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        var bulk = page.GetByRole(AriaRole.Region, new() { Name = "What is picked" });
        await Expect(bulk.GetByText("They contradict")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await bulk.GetByText("They contradict").ClickAsync();
        await Expect(bulk.GetByText("cannot both hold")).ToContainTextAsync("gate stood open");
        var about = bulk.GetByLabel("About", new() { Exact = true });
        await Expect(about).ToHaveValueAsync("Mercor: ");
        await about.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("when was the gate shut?");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Disputed" })).ToHaveCountAsync(2);
        await page.GotoAsync("/findings/contradictions");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Mercor: when was the gate shut?" })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task the_board_by_state_leads_to_the_list_of_a_state_and_neither_is_heavy()
    {
        await using var tab = await OpenAsync("/findings", "ada");
        var page = tab.Page;
        Assert.InRange(await ElementsAsync(page), 100, 600);

        await page.GetByRole(AriaRole.Link, new() { Name = "By state" }).ClickAsync();
        await tab.ReachesAsync("view=board");
        var column = page.GetByRole(AriaRole.Region, new() { Name = "Claimed" });
        await Expect(column.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        Assert.InRange(await ElementsAsync(page), 100, 600);
        await Look.AssertGoodAsync(tab);

        await column.GetByRole(AriaRole.Link, new() { NameRegex = new("^all ") }).ClickAsync();
        await tab.ReachesAsync("state=Claimed");
        await Expect(page.GetByText("that match, of")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task two_analysts_weigh_one_question_at_once_by_keyboard()
    {
        await using var ben = await OpenAsync("/findings/weighings", "ben");
        var page = ben.Page;
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByLabel("Question", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("How did they get in?");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "How did they get in?" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Link, new() { Name = "How did they get in?" }).PressAsync("Enter");
        await ben.ReachesAsync("/findings/weighings/");
        await ben.LiveAsync();
        await Expect(page.GetByText("No answer yet")).ToBeVisibleAsync();

        var adding = page.GetByRole(AriaRole.Region, new() { Name = "Add to it" });
        await adding.GetByText("Add an answer").PressAsync("Enter");
        foreach (var answer in new[] { "By a worker's account", "By a component" })
        {
            await adding.GetByLabel("Statement", new() { Exact = true }).FillAsync(answer);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = answer })).ToBeVisibleAsync();
        }

        await adding.GetByText("Add what is weighed").PressAsync("Enter");
        await adding.GetByLabel("A finding").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        var cells = page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("how it goes with") });
        await Expect(cells).ToHaveCountAsync(2);

        await using var ada = await OpenAsync(new Uri(page.Url).PathAndQuery, "ada");
        var hers = ada.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("how it goes with") });
        await cells.First.SelectOptionAsync("StronglyInconsistent");
        await Expect(hers.First).ToHaveValueAsync("StronglyInconsistent");
        await hers.Last.SelectOptionAsync("Consistent");
        await Expect(cells.Last).ToHaveValueAsync("Consistent");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "tells them apart", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "1 strongly inconsistent", Exact = true })).ToBeVisibleAsync();

        // How likely each answer is, and how sure they are of that, is said where it stands.
        var likely = page.GetByLabel("Likelihood of “By a component”");
        await likely.SelectOptionAsync("Likely");
        await Expect(ada.Page.GetByLabel("Likelihood of “By a component”")).ToHaveValueAsync("Likely");
        await ada.Page.GetByLabel("Confidence in the judgement on “By a component”").SelectOptionAsync("Low");
        await Expect(page.GetByLabel("Confidence in the judgement on “By a component”")).ToHaveValueAsync("Low");
        await page.GetByLabel("Reason for the judgement on “By a component”").FillAsync("One finding, of one origin.");
        await page.Keyboard.PressAsync("Tab");
        await Expect(ada.Page.GetByLabel("Reason for the judgement on “By a component”")).ToHaveValueAsync("One finding, of one origin.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Least against first" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader).Nth(1)).ToHaveTextAsync("By a component");

        await Look.AssertGoodAsync(ben);
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task what_the_vendor_says_is_noted_narrowed_and_asked_about()
    {
        await using var tab = await OpenAsync("/findings/word?add=assertion", "ben");
        var page = tab.Page;
        var form = page.GetByRole(AriaRole.Complementary);
        await form.GetByLabel("Party", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Mercor" });
        await form.GetByLabel("Statement", new() { Exact = true }).FillAsync("No customer data was exposed");
        await form.GetByLabel("Said (optional)").FillAsync("2026-04-02");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "No customer data was exposed" })).ToBeVisibleAsync();
        await page.GotoAsync("/findings/word");
        await tab.LiveAsync();

        var mercor = page.GetByRole(AriaRole.Region, new() { Name = "Mercor" });
        await mercor.GetByText("It narrowed this").First.ClickAsync();
        await mercor.GetByLabel("Statement", new() { Exact = true }).FillAsync("No data of one customer was exposed");
        await mercor.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(mercor.GetByText("narrowed", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(mercor.GetByRole(AriaRole.Link, new() { Name = "No data of one customer was exposed" })).ToBeVisibleAsync();

        await mercor.GetByText("Ask it something").ClickAsync();
        await mercor.GetByLabel("Question", new() { Exact = true }).FillAsync("Which customer?");
        await mercor.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).Last.ClickAsync();
        await mercor.GetByRole(AriaRole.Button, new() { Name = "Chased now: Which customer?" }).ClickAsync();
        await Expect(mercor.GetByText("chased once")).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);

        await mercor.GetByText("Note the answer").ClickAsync();
        await mercor.GetByLabel("What the answer was").FillAsync("They will not say.");
        await mercor.GetByRole(AriaRole.Button, new() { Name = "It is answered" }).ClickAsync();
        await Expect(mercor.GetByText("They will not say.")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_table_of_claims_is_pasted_mapped_looked_at_and_added()
    {
        await using var tab = await OpenAsync("/findings/paste", "ben");
        var page = tab.Page;
        await page.GetByLabel("The table").FillAsync("Claim\tState\tRemark\nPasted: prompts were taken\tclaimed\tx\nPasted: nobody knows\tperhaps\ty\nPasted: it will go on\topen\tz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the table" }).ClickAsync();
        await Expect(page.GetByText("2 of 3 rows can be added.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "nobody knows" })).ToContainTextAsync("\"perhaps\" is not one of");
        await page.GetByLabel("Remark").SelectOptionAsync("Tags");
        await Look.AssertGoodAsync(tab);
        await page.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("LeftOut");
        await Expect(page.GetByText("3 of 3 rows can be added.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add 3 findings" }).ClickAsync();
        await Expect(page.GetByText("3 findings added.")).ToBeVisibleAsync();
        await page.GotoAsync("/findings?text=pasted:");
        await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task what_perhaps_contradicts_is_asked_once()
    {
        await using var tab = await OpenAsync("/findings", "ben");
        var page = tab.Page;
        var form = page.GetByRole(AriaRole.Complementary);
        foreach (var statement in new[] { "Eleven badges were lost at the vendor", "12 badges were lost at the vendor" })
        {
            await page.GotoAsync("/findings?add=finding");
            await tab.LiveAsync();
            await form.GetByLabel("Statement").FillAsync(statement);
            await form.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Claimed");
            await form.GetByLabel("About (optional)").SelectOptionAsync(new SelectOptionValue { Label = "Mercor" });
            await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = statement })).ToBeVisibleAsync();
        }

        await page.GotoAsync("/findings/contradictions");
        await tab.LiveAsync();
        var proposal = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "different numbers of badges: " });
        await Expect(proposal).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await proposal.GetByRole(AriaRole.Button, new() { Name = "They do not" }).ClickAsync();
        await Expect(proposal).ToHaveCountAsync(0);
        await page.GetByText("Looked at, and none (").ClickAsync();
        await Expect(page.GetByText("Eleven badges").First).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("/findings/weighings", "Weighings")]
    [InlineData("/findings/weighings?add=weighing", "Weighings")]
    [InlineData("/findings/weighings/00000000000040008000000000000123", "Not here")]
    [InlineData("/findings/word", "Vendor’s word")]
    [InlineData("/findings/word?add=ask", "Vendor’s word")]
    [InlineData("/findings/paste", "Paste a table of claims")]
    [InlineData("/findings?view=board", "Findings")]
    public async Task every_screen_of_the_room_is_good_to_look_at(string path, string words)
    {
        await using var tab = await OpenAsync(path, "ben");
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByText(words, new() { Exact = true }).First).ToBeVisibleAsync();

        await Look.AssertGoodAsync(tab);
    }

    private async Task<string> MercorAsync() =>
        (await stage.Board.ReadAsync(Reader.Operator, new ListParties("Mercor", null, true, new(PartyColumn.Name), 1))).Lines.Single(line => line.Name == "Mercor").Id.ToString();

    private static Task<int> ElementsAsync(IPage page) => page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await stage.OpenAsync(path, new() { ViewportSize = _desk }, account);
        await tab.LiveAsync();
        return tab;
    }
}

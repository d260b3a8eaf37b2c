using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.Reading;

/// <summary>An analyst reads, marks and makes something of what he marked: by mouse, by keyboard, with a colleague, on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReadingTests(Stage stage)
{
    private const string Notice = "EXERCISE: notice of Northwind to its customers";

    [Fact]
    public async Task by_keyboard_alone_a_passage_is_marked_and_becomes_a_finding_and_evidence_in_two_keys()
    {
        await using var tab = await OpenAsync("EXERCISE: security notice of Thistlecap", "ben");
        var page = tab.Page;
        var text = page.GetByRole(AriaRole.Document, new() { Name = "Text" });

        await text.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var sentence = await ChosenAsync(tab);
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        var longer = await ChosenAsync(tab);
        Assert.True(longer.StartsWith(sentence, StringComparison.Ordinal) && longer.Length > sentence.Length, $"\"{sentence}\" grew to \"{longer}\"");
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        Assert.InRange((await ChosenAsync(tab)).Length, sentence.Length + 1, longer.Length - 1);
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        Assert.Equal(sentence, await ChosenAsync(tab));
        await Expect(page.GetByRole(AriaRole.Toolbar, new() { Name = "Mark the chosen words" })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator("mark[data-sign=Claim]").First).ToBeVisibleAsync();
        var drawer = page.GetByRole(AriaRole.Complementary, new() { NameRegex = new Regex("^(?!Marks)") });
        await Expect(drawer.GetByRole(AriaRole.Group, new() { Name = "Make of it" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("f");
        await Expect(drawer.GetByLabel("What is claimed")).Not.ToHaveValueAsync("");
        await Expect(drawer.GetByLabel("What is claimed")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("EXERCISE: the notice says so");
        await page.Keyboard.PressAsync("Enter");
        await Expect(drawer.GetByText("Finding added")).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Link, new() { Name = "EXERCISE: the notice says so" })).ToBeVisibleAsync();

        await drawer.FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(drawer.GetByLabel("Evidence on which finding?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("notice says so");
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Against" })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(drawer.GetByText("Evidence against it, added.")).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task two_analysts_see_each_others_marks_at_once_and_nobody_loses_what_he_has_chosen()
    {
        await using var ben = await OpenAsync(Notice, "ben");
        await using var ada = await OpenAsync(Notice, "ada");
        await ChooseAsync(ada, "We count forty accounts");
        var top = await ada.Page.EvaluateAsync<double>("() => document.querySelectorAll('.reading__line')[3].getBoundingClientRect().top");

        await ChooseAsync(ben, "accounts of our workers");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Doubt" }).ClickAsync();

        await Expect(ada.Page.Locator("mark[data-sign=Doubt]")).ToHaveTextAsync("accounts of our workers", new() { Timeout = 2000 });
        Assert.Equal("We count forty accounts", await ada.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.Equal(top, await ada.Page.EvaluateAsync<double>("() => document.querySelectorAll('.reading__line')[3].getBoundingClientRect().top"));

        // In the very line in which somebody has chosen words, too.
        await ChooseAsync(ben, "All sessions end");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Question", Exact = false }).First.ClickAsync();
        await Expect(ada.Page.Locator("mark[data-sign=Question]")).ToHaveTextAsync("All sessions end", new() { Timeout = 2000 });
        Assert.Equal("We count forty accounts", await ada.Page.EvaluateAsync<string>("() => getSelection().toString()"));

        await ada.Page.GetByLabel("Sign").SelectOptionAsync("Doubt");
        await Expect(ada.Page.GetByText("showing 1 of 2 marks")).ToBeVisibleAsync();
        await Expect(ada.Page.Locator("mark[data-sign=Question]")).ToHaveCountAsync(0);
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "accounts of our workers" }).ClickAsync();
        await ada.Page.GetByLabel("Comment", new() { Exact = true }).First.FillAsync("How do they know?");
        await ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "Comment" }).Last.FillAsync("@ben please ask them");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(ben.Page.GetByText("How do they know?")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("1 comment")).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints.Concat(ben.Complaints));
    }

    [Fact]
    public async Task a_choice_that_is_dragged_beyond_the_text_means_its_end_and_marking_keeps_what_is_filtered()
    {
        await using var tab = await OpenAsync("EXERCISE: message from Corvendale", "ben");
        await tab.Page.EvaluateAsync("() => { const lines = document.querySelectorAll('.reading__line'); getSelection().setBaseAndExtent(lines[lines.length - 1].firstChild, 0, document.querySelector('.reading-room__margin h2').firstChild, 2); }");
        await Expect(tab.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Mark the chosen words" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Doubt" }).ClickAsync();
        await Expect(tab.Page.Locator("mark[data-sign=Doubt]")).ToHaveTextAsync(await tab.Page.Locator(".reading__line").Last.InnerTextAsync());

        await tab.Page.GetByRole(AriaRole.Complementary, new() { Name = "Marks" }).GetByLabel("Sign").SelectOptionAsync("Doubt");
        await tab.ReachesAsync("sign=Doubt");
        await tab.Page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('.reading__line'))");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await tab.ReachesAsync("open=annotation");
        Assert.Contains("sign=Doubt", tab.Page.Url, StringComparison.Ordinal);
        await Expect(tab.Page.GetByText("showing 1 of 2 marks")).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task a_document_is_taken_in_from_a_file_and_its_newer_version_keeps_the_marks()
    {
        await using var tab = await stage.OpenAsync("/sources/take-in", account: "ben");
        var page = tab.Page;
        await Look.AssertGoodAsync(tab);
        await page.GetByLabel(new Regex("^File")).SetInputFilesAsync(new FilePayload { Name = "\u202Egnp.<img src=x onerror=alert(1)> story.html", MimeType = "text/html", Buffer = "<title>A story</title><h1>A story</h1><script>alert(1)</script><p>Mercor says 40 accounts were used.</p><p>Nothing else is known.</p>"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the source" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A story");
        await tab.LiveAsync();
        await Expect(page.Locator(".reading")).Not.ToContainTextAsync("alert");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "gnp.<img src=x onerror=alert(1)> story.html" })).ToHaveCountAsync(1);
        await ChooseAsync(tab, "40 accounts were used");
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(page.Locator("mark[data-sign=Claim]")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a newer version" }).ClickAsync();
        await page.GetByLabel("Or the text itself").FillAsync("A story\n\nCorrected. Mercor says 40 accounts were used, and names nobody.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this version" }).ClickAsync();
        await Expect(page.Locator("mark[data-sign=Claim]")).ToBeVisibleAsync();

        // What was sent does not come back as a draft, however soon after typing it was sent.
        await page.GoBackAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Or the text itself")).ToHaveValueAsync("");
        await page.GoForwardAsync();
        await tab.LiveAsync();
        await Expect(page.Locator("mark[data-sign=Claim]")).ToHaveTextAsync("40 accounts were used");
        await page.GetByRole(AriaRole.Link, new() { Name = "what changed" }).ClickAsync();
        await Expect(page.Locator("ins").First).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task a_file_that_cannot_be_read_is_refused_with_what_to_do_and_what_was_typed_is_kept()
    {
        await using var tab = await stage.OpenAsync("/sources/take-in", account: "ben");
        await tab.Page.GetByLabel("Title").FillAsync("The vendor's report");
        await tab.Page.GetByLabel(new Regex("^File")).SetInputFilesAsync(new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n%âãÏÓ"u8.ToArray() });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add the source" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("PDF");
        await Expect(tab.Page.GetByLabel("Title")).ToHaveValueAsync("The vendor's report");
        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task on_a_phone_the_text_comes_first_and_nothing_is_cut_off()
    {
        await using var tab = await stage.OpenAsync("/sources?text=own%20access%20log", new() { ViewportSize = new() { Width = 360, Height = 800 } }, "eve");
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Read EXERCISE: review of our own access log" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Document, new() { Name = "Text" })).ToBeVisibleAsync();

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.querySelector('.reading').getBoundingClientRect().top < document.querySelector('.reading-room__margin').getBoundingClientRect().top"));
        await Expect(tab.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Mark the chosen words" })).ToHaveCountAsync(0);
        await Look.AssertGoodAsync(tab);
    }

    private async Task<Tab> OpenAsync(string title, string account)
    {
        var tab = await stage.OpenAsync($"/sources?text={Uri.EscapeDataString(title)}", new() { ViewportSize = new() { Width = 1440, Height = 900 } }, account);
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Read " + Regex.Escape(title)) }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Document, new() { Name = "Text" })).ToBeVisibleAsync();
        await tab.LiveAsync();
        return tab;
    }

    private static Task<string> ChosenAsync(Tab tab) => tab.Page.EvaluateAsync<string>("() => getSelection().toString()");

    /// <summary>Chooses words as the mouse does.</summary>
    private static async Task ChooseAsync(Tab tab, string words)
    {
        await tab.Page.EvaluateAsync(
            """
            words => {
                const texts = document.createTreeWalker(document.querySelector('.reading'), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const at = texts.currentNode.textContent.indexOf(words);
                    if (at >= 0) {
                        getSelection().setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + words.length);
                        return;
                    }
                }
                throw new Error(`There is no "${words}" in one piece.`);
            }
            """,
            words);
        await Expect(tab.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Mark the chosen words" })).ToBeVisibleAsync();
    }
}

using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.Drafts;

/// <summary>
/// What is typed survives. Each case types a random text, sees that the page says where it is kept, lets something happen, and wants every character back.
/// The page says "kept" within two seconds, so what it says covers all that is older.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class DraftTests(Stage stage)
{
    private const int CasesOfEach = 4;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz ABCDEF 0123456789 .,;:!?'\"<>&/\\{}[]()äöüßéçñøåÆ漢字かな한국어عربيעברית😀👩🏽‍🚀é\n";

    private static readonly string[] _fields = ["Headline", "Body", "Owner", "Decision wanted"];

    [Fact]
    public async Task typed_text_survives_a_reload_offline_a_kill_and_an_expired_sign_in()
    {
        await using var board = new RunningBoard();
        await board.StartAsync();
        await using var tab = await stage.OpenAsync("/", new BrowserNewContextOptions { BaseURL = board.Address.ToString() }, account: "ada");
        var random = new Random(20260405);
        var cases = Enumerable.Repeat<Func<RunningBoard, Tab, ILocator, Task>>(ReloadAsync, CasesOfEach)
            .Concat(Enumerable.Repeat<Func<RunningBoard, Tab, ILocator, Task>>(OfflineAsync, CasesOfEach))
            .Concat(Enumerable.Repeat<Func<RunningBoard, Tab, ILocator, Task>>(KillAsync, CasesOfEach))
            .Concat(Enumerable.Repeat<Func<RunningBoard, Tab, ILocator, Task>>(ExpireAsync, CasesOfEach))
            .Concat(Enumerable.Repeat<Func<RunningBoard, Tab, ILocator, Task>>(CloseAsync, CasesOfEach))
            .ToArray();
        random.Shuffle(cases);

        foreach (var happens in cases)
        {
            var label = _fields[random.Next(_fields.Length)];
            await OpenCardAsync(tab);
            var field = tab.Page.GetByLabel(label, new() { Exact = true });
            var text = Text(random, oneLine: label != "Body");
            await field.FillAsync(text);

            await happens(board, tab, field);

            await OpenCardAsync(tab);
            Assert.Equal(text, await FilledAsync(tab, label, text));
        }
    }

    private static async Task ReloadAsync(RunningBoard board, Tab tab, ILocator field)
    {
        await StateAsync(field, "kept");
        await tab.Page.ReloadAsync();
    }

    private static async Task CloseAsync(RunningBoard board, Tab tab, ILocator field)
    {
        await StateAsync(field, "kept");
        await tab.Page.GotoAsync("about:blank");
    }

    private static async Task OfflineAsync(RunningBoard board, Tab tab, ILocator field)
    {
        await tab.Page.Context.SetOfflineAsync(true);
        await field.PressSequentiallyAsync("x");
        await field.PressAsync("Backspace");
        await StateAsync(field, "notkept", "kept");
        await tab.Page.Context.SetOfflineAsync(false);
        await StateAsync(field, "kept");
    }

    private static async Task KillAsync(RunningBoard board, Tab tab, ILocator field)
    {
        await StateAsync(field, "kept");
        await board.KillAsync();
        await board.StartAsync();
    }

    private static async Task ExpireAsync(RunningBoard board, Tab tab, ILocator field)
    {
        await tab.Page.Context.ClearCookiesAsync();
        await field.PressSequentiallyAsync("x");
        await field.PressAsync("Backspace");
        await StateAsync(field, "signedout");
        await tab.Page.GotoAsync("/sign-in");
        await tab.Page.Locator("button[name=account][value=ada]").ClickAsync();
        await tab.LeavesAsync("/sign-in");
    }

    private static Task StateAsync(ILocator field, params string[] states) =>
        Expect(field.Locator("xpath=ancestor::*[@data-edit][1]").Locator("[data-draft-state]"))
            .ToHaveAttributeAsync("data-state", new System.Text.RegularExpressions.Regex($"^({string.Join('|', states)})$"), new() { Timeout = 15_000 });

    /// <summary>The text of the field, once it has come back.</summary>
    private static async Task<string> FilledAsync(Tab tab, string label, string text)
    {
        var field = tab.Page.GetByLabel(label, new() { Exact = true });
        await Expect(field).ToHaveValueAsync(text, new() { Timeout = 15_000 });
        return await field.InputValueAsync();
    }

    private static async Task OpenCardAsync(Tab tab)
    {
        await tab.Page.GotoAsync("/");
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Meta", Exact = true }).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Complementary, new() { Name = "Meta" })).ToBeVisibleAsync();
    }

    private static string Text(Random random, bool oneLine)
    {
        var runes = Alphabet.EnumerateRunes().Where(rune => !oneLine || rune.Value != '\n').ToArray();
        var text = new StringBuilder();
        foreach (var rune in random.GetItems(runes, random.Next(20, 120)))
        {
            text.Append(rune.ToString());
        }

        // A field takes no space at its ends, and the point here is what was typed, not how it is tidied on saving.
        return $"[{text}]";
    }
}

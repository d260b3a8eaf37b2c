using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IncidentBoard.BrowserTests.Reports;

/// <summary>Somebody takes a report out of the room: on the screen, as files, on paper.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ReportTests(Stage stage)
{
    [Fact]
    public async Task a_commander_takes_along_what_readers_of_a_lower_clearance_may_have()
    {
        await using var tab = await stage.OpenAsync("/", new() { ViewportSize = new() { Width = 1440, Height = 900 } }, account: "ada");
        var page = tab.Page;
        await tab.LiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mercor: reported breach", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a report" }).ClickAsync();
        var paper = page.GetByRole(AriaRole.Article, new() { Name = "Mercor: reported breach" });
        await Expect(paper.GetByText("TLP:AMBER+STRICT").First).ToBeVisibleAsync();

        await page.GetByLabel("For readers up to").SelectOptionAsync("Green");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await tab.ReachesAsync("ceiling=Green");
        await Expect(page.GetByText("Left out above TLP:GREEN")).ToBeVisibleAsync();
        await Expect(paper.GetByText("For readers up to TLP:GREEN.")).ToBeVisibleAsync();
        await Expect(paper.GetByText("TLP:AMBER", new() { Exact = true })).ToHaveCountAsync(0);

        foreach (var (name, extension) in new[] { ("Word document", "docx"), ("HTML, one file", "html"), ("Markdown", "md"), ("CSV of findings", "csv") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
            Assert.Matches($"^TLP-GREEN_Mercor-reported-breach_[0-9TZ]+\\.{extension}$", download.SuggestedFilename);
            Assert.True(new FileInfo(await download.PathAsync()).Length > 1000);
        }

        await Look.AssertGoodAsync(tab);
    }

    [Fact]
    public async Task a_note_leads_to_its_quote_and_back_to_the_statement()
    {
        await using var tab = await OpenReportAsync("eve");
        var page = tab.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Note 2", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#note-2")).ToBeInViewportAsync();
        await page.Locator("#note-2").GetByRole(AriaRole.Link, new() { Name = "Back to the statement of note 2" }).ClickAsync();

        await Expect(page.Locator("#ref-2")).ToBeInViewportAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task on_paper_the_report_stands_alone_with_its_marking_on_every_page()
    {
        await using var tab = await OpenReportAsync("ada");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("tlp-amber-strict", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).page"));
        await Expect(tab.Page.Locator(".print-marking").First).ToContainTextAsync("TLP:AMBER+STRICT");
        await Expect(tab.Page.Locator(".print-marking--foot")).ToContainTextAsync("TLP:AMBER+STRICT");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Mercor: reported breach" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByLabel("For readers up to")).ToBeHiddenAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Take it along" })).ToBeHiddenAsync();
        var sheets = Sheet().Count(Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));
        Assert.InRange(sheets, 5, 40);
    }

    [Fact]
    public async Task the_html_file_needs_nothing_else_and_is_good_to_look_at()
    {
        await using var tab = await OpenReportAsync("ada");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "HTML, one file" }).ClickAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory("incidentboard-report-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);

        await tab.Page.GotoAsync(new Uri(file).AbsoluteUri);

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Mercor: reported breach", Level = 1 })).ToBeVisibleAsync();
        Assert.Single(asked);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Equal(scheme == ColorScheme.Dark, await tab.Page.EvaluateAsync<int>("() => Number(getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/)[0])") < 128);
        }

        await tab.Page.SetViewportSizeAsync(360, 800);
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "The file is wider than a phone.");
        Assert.Empty(tab.Complaints);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task the_list_of_findings_leads_to_a_report_on_those_that_it_shows()
    {
        await using var tab = await stage.OpenAsync("/findings?state=Disputed", account: "ben");
        await tab.LiveAsync();
        var shown = await tab.Page.GetByRole(AriaRole.Rowheader).CountAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Report on these" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Article, new() { Name = string.Create(CultureInfo.InvariantCulture, $"{shown} findings") })).ToBeVisibleAsync();
        await Look.AssertGoodAsync(tab);
    }

    private async Task<Tab> OpenReportAsync(string account)
    {
        var tab = await stage.OpenAsync("/", account: account);
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Mercor: reported breach", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Make a report" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Article, new() { Name = "Mercor: reported breach" })).ToBeVisibleAsync();
        return tab;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Boards;
using IncidentBoard.Core;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
using IncidentBoard.Storage;
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

    [Fact]
    public async Task on_a_phone_the_paper_comes_first_and_the_choices_are_behind_one_line()
    {
        await using var tab = await OpenReportAsync("ada", new() { Width = 360, Height = 800 });
        var page = tab.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mercor: reported breach", Level = 2 })).ToBeInViewportAsync();
        await Expect(page.GetByLabel("For readers up to")).ToBeHiddenAsync();

        await page.GetByText("choose, or take it along").ClickAsync();
        await page.GetByLabel("For readers up to").SelectOptionAsync("Green");
        await page.GetByLabel("Timeline").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await tab.ReachesAsync("ceiling=Green");

        await Expect(page.GetByText(new Regex("^For readers up to TLP:GREEN, 8 of 9 parts"))).ToBeVisibleAsync();
        await Expect(page.GetByLabel("For readers up to")).ToBeHiddenAsync();
        await Look.AssertGoodAsync(tab);
        await Expect(page.GetByLabel("For readers up to")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task the_word_of_a_vendor_and_a_weighing_stand_on_the_paper_with_ways_to_source_and_finding()
    {
        var mercor = (await stage.Board.ReadAsync(Reader.Operator, new ShowBoard(Exercises: true, Closed: true))).Incidents.First(row => row.Title == "Mercor: reported breach").Id;
        var vendor = (await stage.Board.ReadAsync(Reader.Operator, new ListParties("Mercor", null, true, new(PartyColumn.Name), 1))).Lines.Single(line => line.Name == "Mercor").Id;
        var weighing = await MadeAsync(new AddWeighing([new("question", "Was anything taken?"), new("incident", mercor.ToString())]));
        await MadeAsync(new AddAnswer([new("weighing", weighing), new("statement", "Data of several customers"), new("likelihood", "Likely"), new("confidence", "Low")]));
        await MadeAsync(new AddAnswer([new("weighing", weighing), new("statement", "Nothing")]));
        await MadeAsync(new AddAssertion([new("party", vendor.ToString()), new("incident", mercor.ToString()), new("statement", "We look into it"), new("said", "2026-04-04"), new("course", "Made")]));

        await using var tab = await OpenReportAsync("ada");
        var paper = tab.Page.GetByRole(AriaRole.Article, new() { Name = "Mercor: reported breach" });
        await Expect(paper.GetByRole(AriaRole.Region, new() { Name = "Was anything taken?" }).GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["What is known", "Data of several customers", "Nothing", "Does it tell them apart?"]);
        await Expect(paper.GetByRole(AriaRole.Row).Filter(new() { HasText = "Likelihood" })).ToContainTextAsync("likely (55–80 %)");
        await Expect(paper.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "We look into it" })).ToContainTextAsync("4 April 2026");
        await Look.AssertGoodAsync(tab);
    }

    private async Task<string> MadeAsync(Change change) =>
        Assert.IsType<Outcome.Recorded>(await stage.Board.RecordAsync(Reader.Operator, change)).Made!.Value.ToString("N");

    private async Task<Tab> OpenReportAsync(string account, ViewportSize? size = null)
    {
        var tab = await stage.OpenAsync("/", size is null ? null : new() { ViewportSize = size }, account);
        await tab.LiveAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Mercor: reported breach", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Make a report" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Article, new() { Name = "Mercor: reported breach" })).ToBeVisibleAsync();
        return tab;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}

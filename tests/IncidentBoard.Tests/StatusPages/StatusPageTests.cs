using AngleSharp.Html.Parser;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Incidents;
using IncidentBoard.StatusPages;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.StatusPages;

public sealed class StatusPageTests
{
    [Fact]
    public async Task a_board_that_has_published_nothing_says_so()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();

        Assert.Contains("<h1>Nothing has been published.</h1>", pages.Public, StringComparison.Ordinal);
        Assert.Contains("Nothing has been published.", pages.Internal(Marking.AmberStrict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_published_is_on_the_page_within_250_ms()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "Warm"));
        await pages.PublicSaysAsync("Warm");

        var times = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            await board.PublishAsync(Release.Of(incident, $"Headline {i} stands"));
            var since = System.Diagnostics.Stopwatch.StartNew();
            while (!pages.Public.Contains($"Headline {i} stands</h1>", StringComparison.Ordinal) && since.Elapsed < TimeSpan.FromSeconds(5))
            {
                await Task.Delay(2);
            }

            times.Add(since.Elapsed);
        }

        Assert.Contains("Headline 9 stands</h1>", pages.Public, StringComparison.Ordinal);
        Assert.InRange(times.Order().ElementAt(times.Count / 2).TotalMilliseconds, 0, 250);
    }

    [Fact]
    public async Task a_burst_of_changes_is_drawn_once_or_twice()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        var before = pages.Drawn;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => board.Board.RecordAsync(board.Commander, Release.Of(incident, $"Headline {i}"))));
        await pages.PublicSaysAsync("Update 20, signed by Ada");

        Assert.InRange(pages.Drawn - before, 1, 2);
    }

    [Fact]
    public async Task a_page_is_not_drawn_again_for_what_is_not_on_it()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "For all"));
        var before = await pages.PublicSaysAsync("For all");

        board.Clock.Pass(TimeSpan.FromMinutes(5));
        await board.PublishAsync(Release.Of(incident, "For some", Audience.Internal, Marking.Green));
        await pages.InternalSaysAsync(Marking.Green, "For some");

        Assert.Equal(before, pages.Public);
        Assert.DoesNotContain("For some", pages.Internal(Marking.Clear), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_page_holds_the_updates_words_and_nothing_else_of_the_board()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var vendor = await board.PartyAsync("Quillfeather Data");
        var incident = await board.IncidentAsync(vendor, "Quillfeather lost our evaluation sets");
        var card = await board.CardAsync(incident, await board.PartyAsync("Brackwater Lab", PartyKindOfLab));
        await board.MakeAsync(board.Commander, An.Headline(card, "Brackwater pulled out"));
        var finding = await board.FindingAsync("Forty accounts were misused", Marking.Amber);

        await board.PublishAsync(Release.Of(incident, "A vendor is affected").With("restsOn", finding.ToString()));
        var page = await pages.PublicSaysAsync("A vendor is affected");

        foreach (var hidden in new[] { "Quillfeather", "Brackwater", "Forty accounts", incident.ToString(), vendor.ToString(), finding.ToString() })
        {
            Assert.DoesNotContain(hidden, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task boards_that_differ_in_hidden_things_have_equal_pages()
    {
        async Task<string> PagesOfAsync(bool isFuller)
        {
            await using var board = await TestBoard.OpenAsync();
            await using var pages = await board.PagesAsync();
            var incident = await IncidentAsync(board);
            await board.PublishAsync(Release.Of(incident, "Inside first", Audience.Internal, Marking.Green));
            if (isFuller)
            {
                await board.PublishAsync(Release.Of(incident, "Hidden between", Audience.Internal, Marking.Amber));
                await board.FindingAsync("Hidden finding", Marking.Amber);
                var quiet = await board.IncidentAsync(await board.PartyAsync("Quiet vendor"), "Quiet");
                await board.PublishAsync(Release.Of(quiet, "Quiet word", Audience.Internal, Marking.Green));
                await board.MakeAsync(board.Commander, new EditIncident(quiet, [new("restricted", "true")]));
            }

            await board.PublishAsync(Release.Of(incident, "Inside last", Audience.Internal, Marking.Green));
            await board.PublishAsync(Release.Of(incident, "Outside"));
            await pages.PublicSaysAsync("Outside");
            await pages.InternalSaysAsync(Marking.Green, "Inside last");
            return pages.Public + pages.Internal(Marking.Clear) + pages.Internal(Marking.Green);
        }

        var (bare, fuller) = (await PagesOfAsync(isFuller: false), await PagesOfAsync(isFuller: true));

        Assert.Contains("Update 2, signed by Ada", bare, StringComparison.Ordinal);
        Assert.Equal(bare, fuller);
    }

    [Fact]
    public async Task each_clearance_has_the_page_that_it_may_read()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        foreach (var marking in Markings.OpenTo(Marking.AmberStrict))
        {
            await board.PublishAsync(Release.Of(incident, $"Said in {marking}.", Audience.Internal, marking));
        }

        await pages.InternalSaysAsync(Marking.AmberStrict, "Said in AmberStrict.");

        foreach (var clearance in Markings.OpenTo(Marking.AmberStrict))
        {
            var page = pages.Internal(clearance);
            Assert.All(Markings.OpenTo(Marking.AmberStrict), marking => Assert.Equal(marking <= clearance, page.Contains($"Said in {marking}.", StringComparison.Ordinal)));
            using var document = new HtmlParser().ParseDocument(page);
            Assert.Equal([clearance.Label(), clearance.Label()], document.QuerySelectorAll(".status__top .tlp, .status__foot .tlp").Select(label => label.TextContent));
        }

        Assert.DoesNotContain("Said in", pages.Public, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_internal_page_is_silent_about_restricted_incidents_while_what_is_public_stays_public()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "Said to all"));
        await board.PublishAsync(Release.Of(incident, "Said inside", Audience.Internal, Marking.Clear));
        await pages.InternalSaysAsync(Marking.Clear, "Said inside");

        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("restricted", "true")]));
        await pages.InternalSaysAsync(Marking.AmberStrict, "Nothing has been published.");

        Assert.Contains("Said to all", pages.Public, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_incident_that_turns_out_to_be_an_exercise_leaves_the_public_page_and_is_marked_inside()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "Said to all"));
        await board.PublishAsync(Release.Of(incident, "Said inside", Audience.Internal, Marking.Clear));
        await pages.PublicSaysAsync("Said to all");

        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("exercise", "true")]));
        await pages.PublicSaysAsync("Nothing has been published.");

        Assert.Contains("EXERCISE", await pages.InternalSaysAsync(Marking.Clear, "EXERCISE"), StringComparison.Ordinal);
        Assert.DoesNotContain("EXERCISE", pages.Public, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_executive_finds_what_he_asks_in_the_order_in_which_he_asks()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        await board.PublishAsync(Release.Of(
            await IncidentAsync(board),
            "We may be exposed",
            Audience.Internal,
            Marking.Amber,
            new("known", "A breach is reported.\nWe stopped sending."),
            new("suspected", "Prompts may be out."),
            new("unknown", "What was taken."),
            new("changed", "We stopped sending."),
            new("decisionWanted", "Stay stopped over the weekend?"),
            new("decisionFrom", "Head of data"),
            new("decisionBy", "2026-04-07T12:00:00Z"),
            new("nextUpdateBy", "2026-04-06T18:00:00Z")));

        using var page = new HtmlParser().ParseDocument(await pages.InternalSaysAsync(Marking.Amber, "We may be exposed"));

        var text = page.Body!.TextContent;
        string[] order =
        [
            "TLP:AMBER", "We may be exposed", "Are we exposed?", "Exposure suspected", "Perhaps: we are looking.", "What a vendor of ours held.", "Nobody needs to do anything today.",
            "We have stopped sending data.", "Next update promised by 6 April 2026, 18:00 UTC", "Update 1, signed by Ada", "Published 6 April 2026, 09:00 UTC",
            "Decision wanted", "Stay stopped over the weekend?", "Head of data", "7 April 2026, 12:00 UTC", "Known", "A breach is reported.", "Suspected", "Prompts may be out.",
            "Not known", "What was taken.", "Changed since the last update", "TLP:AMBER",
        ];
        var at = 0;
        foreach (var part in order)
        {
            var next = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"\"{part}\" does not stand after what comes before it.");
            at = next + part.Length;
        }

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Exposure suspected – IncidentBoard status", page.Title);
        Assert.NotEmpty(page.QuerySelectorAll("time"));
        Assert.All(page.QuerySelectorAll("time"), time => Assert.EndsWith("Z", time.GetAttribute("datetime"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_promise_that_passes_is_seen_to_have_passed()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        await board.PublishAsync(Release.Of(await IncidentAsync(board), "First").With("nextUpdateBy", "2026-04-06T10:00:00Z"));
        Assert.DoesNotContain("overdue</strong>", await pages.PublicSaysAsync("promised by"), StringComparison.Ordinal);

        board.Clock.Pass(TimeSpan.FromHours(1));

        var page = await pages.PublicSaysAsync("<strong>Update overdue</strong> since");
        Assert.Contains("<title>Exposure suspected, update overdue –", page, StringComparison.Ordinal);
        Assert.Contains("10:00:00 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task corrected_and_withdrawn_updates_stay_listed_as_such()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        var first = await board.PublishAsync(Release.Of(incident, "The first word"));
        var second = await board.PublishAsync(Release.Of(incident, "The wrong word"));
        await board.PublishAsync(Release.Of(incident, "The right word").With("corrects", first.ToString()));
        await board.MakeAsync(board.Commander, new WithdrawUpdate(second) { Why = "It was about something else." });

        using var page = new HtmlParser().ParseDocument(await pages.PublicSaysAsync("about something else"));

        Assert.Equal("The right word", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Corrects update 1", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        var earlier = page.QuerySelectorAll(".updates > li").Select(item => item.TextContent).ToArray();
        Assert.Equal(2, earlier.Length);
        Assert.Contains("Withdrawn: It was about something else.", earlier[0], StringComparison.Ordinal);
        Assert.Contains("Corrected by update 3", earlier[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task when_the_last_update_is_withdrawn_the_one_before_it_stands_again_and_when_all_are_the_page_says_so()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        var first = await board.PublishAsync(Release.Of(incident, "The first word"));
        var second = await board.PublishAsync(Release.Of(incident, "The second word"));

        await board.MakeAsync(board.Commander, new WithdrawUpdate(second) { Why = "Too early." });
        await pages.PublicSaysAsync("The first word</h1>");

        await board.MakeAsync(board.Commander, new WithdrawUpdate(first) { Why = "Wrong." });
        var page = await pages.PublicSaysAsync("What was published here has been withdrawn.");
        Assert.Contains("<title>All withdrawn –", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_headline_of_the_page_is_never_better_than_the_worst_that_is_open()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var (calm, bad) = (await IncidentAsync(board), await board.IncidentAsync(await board.PartyAsync("Other vendor"), "Other"));
        await board.PublishAsync(Release.Of(bad, "Keys are out").With("exposure", "Confirmed").With("nextUpdateBy", "2026-04-06T18:00:00Z"));
        await board.PublishAsync(Release.Of(calm, "All is well").With("exposure", "NotExposed").With("nextUpdateBy", "2026-04-06T18:00:00Z"));

        using var page = new HtmlParser().ParseDocument(await pages.PublicSaysAsync("All is well"));

        Assert.Equal("Keys are out", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Exposure confirmed", page.Title, StringComparison.Ordinal);
        Assert.Equal("All is well", page.QuerySelector("h2#state-2")!.TextContent);
    }

    [Fact]
    public async Task hostile_words_are_only_words()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        await board.PublishAsync(Release.Of(await IncidentAsync(board), "<script>alert(1)</script>").With("known", "<img src=x onerror=alert(1)>\n</main><h1>Ha</h1>"));

        using var page = new HtmlParser().ParseDocument(await pages.PublicSaysAsync("alert(1)"));

        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("/dist/status.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src"));
    }

    [Fact]
    public async Task words_of_every_script_stand_as_they_were_written()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();

        await board.PublishAsync(Release.Of(await IncidentAsync(board), "Größe, 漏洩, утечка"));

        await pages.PublicSaysAsync("Größe, 漏洩, утечка</h1>");
    }

    [Fact]
    public async Task a_long_history_is_shown_in_part_and_says_so_and_stays_small()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        var words = new Random(1);
        string Prose(int length) => string.Join(' ', Enumerable.Range(0, length / 6).Select(_ => $"{(char)words.Next('a', 'z')}{words.Next(1000)}"));
        for (var i = 0; i < 40; i++)
        {
            await board.PublishAsync(Release.Of(incident, $"Headline {i}").With("known", Prose(900)).With("suspected", Prose(300)));
        }

        await pages.PublicSaysAsync("Headline 39</h1>");

        Assert.Contains("Showing 30 of 39 earlier updates", pages.Public, StringComparison.Ordinal);
        Assert.InRange(pages.Pages.Find(StatusAddress.Public)!.For("br").Bytes.Length, 1000, 60 * 1024);
    }

    [Fact]
    public async Task pages_outlive_a_restart_as_they_were_stored()
    {
        await using var board = await TestBoard.OpenAsync();
        var stored = "<!DOCTYPE html>as it was"u8.ToArray();
        await board.Board.Snapshots.PutAsync([new Snapshot { Page = StatusAddress.Public.Key, ContentType = "text/html", Body = stored }]);
        await using var renderer = new StatusPageRenderer(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        using var pages = new PublishedPages(board.Board, board.Clock, renderer, new IncidentBoard.StatusPages.Machines.ReadyDocuments(new ServerOptions { Data = board.Folder }), Microsoft.Extensions.Logging.Abstractions.NullLogger<PublishedPages>.Instance);

        await pages.LoadAsync();

        Assert.Equal(stored, pages.Find(StatusAddress.Public)!.Body);
    }

    [Fact]
    public async Task what_is_shown_is_what_is_stored()
    {
        await using var board = await TestBoard.OpenAsync();
        await using (var pages = await board.PagesAsync())
        {
            await board.PublishAsync(Release.Of(await IncidentAsync(board), "Kept"));
            await pages.PublicSaysAsync("Kept");
            for (var waited = 0; waited < 100 && !(await StoredAsync(board)).Contains("Kept", StringComparison.Ordinal); waited++)
            {
                await Task.Delay(20);
            }

            Assert.Equal(pages.Public, await StoredAsync(board));
        }
    }

    [Fact]
    public async Task redacted_words_leave_the_pages_and_what_is_stored_of_them()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        await board.PublishAsync(Release.Of(await IncidentAsync(board), "Key AKIA-CANARY-1 leaked"));
        await pages.PublicSaysAsync("AKIA-CANARY-1");

        await board.MakeAsync(board.Commander, new Redact("AKIA-CANARY-1") { Why = "a pasted access key" });

        Assert.DoesNotContain("AKIA-CANARY-1", await pages.PublicSaysAsync("Key [redacted] leaked"), StringComparison.Ordinal);
        for (var waited = 0; waited < 100 && !(await StoredAsync(board)).Contains("[redacted]", StringComparison.Ordinal); waited++)
        {
            await Task.Delay(20);
        }

        Assert.DoesNotContain("AKIA-CANARY-1", await StoredAsync(board), StringComparison.Ordinal);
    }

    private const Core.Parties.PartyKind PartyKindOfLab = Core.Parties.PartyKind.Lab;

    private static async Task<string> StoredAsync(TestBoard board) =>
        string.Concat((await board.Board.Snapshots.AllAsync()).Where(snapshot => snapshot.Page == StatusAddress.Public.Key).Select(snapshot => System.Text.Encoding.UTF8.GetString(snapshot.Body)));

    private static async Task<Id<Incident>> IncidentAsync(TestBoard board) => await board.IncidentAsync(await board.PartyAsync("Vendor"));
}

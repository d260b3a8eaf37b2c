using System.Text.Json;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Views;
using IncidentBoard.Incidents;
using IncidentBoard.StatusPages;
using IncidentBoard.StatusPages.Machines;

namespace IncidentBoard.Tests.StatusPages.Machines;

public sealed class DocumentTests
{
    private const string Summary = "/api/v2/summary.json";
    private const string Incidents = "/api/v2/incidents.json";

    [Fact]
    public async Task on_the_sample_board_every_document_holds_the_contract_and_says_what_the_page_says()
    {
        await using var board = await TestBoard.WithSampleAsync();
        await using var pages = await board.PagesAsync();

        All(pages);

        var incident = Assert.Single(Read(pages, Summary).GetProperty("incidents").EnumerateArray());
        Assert.Equal("investigating", incident.GetProperty("status").GetString());
        Assert.Equal("minor", incident.GetProperty("impact").GetString());
        Assert.Equal(("minor", "Partially Degraded Service"), Status(pages));
        Assert.Contains("Next update promised by 6 April 2026, 18:00 UTC.", incident.GetProperty("incident_updates")[0].GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal("degraded_performance", Assert.Single(Read(pages, Summary).GetProperty("components").EnumerateArray()).GetProperty("status").GetString());
        Assert.StartsWith($"{Release.Address}/status/public#", incident.GetProperty("shortlink").GetString(), StringComparison.Ordinal);
        Assert.Contains($"id=\"{incident.GetProperty("id").GetString()}\"", pages.Public, StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_nothing_published_every_list_is_empty_and_all_is_well()
    {
        await using var board = await TestBoard.OpenAsync();
        await IncidentAsync(board);
        await using var pages = await board.PagesAsync();

        All(pages);

        Assert.Equal(0, Read(pages, Summary).GetProperty("components").GetArrayLength());
        Assert.Equal(0, Read(pages, Incidents).GetProperty("incidents").GetArrayLength());
        Assert.Equal(("none", "All Systems Operational"), Status(pages));
    }

    [Theory]
    [InlineData("Confirmed", true, "investigating", "critical", "major_outage", "Major System Outage")]
    [InlineData("Suspected", true, "investigating", "major", "partial_outage", "Partial System Outage")]
    [InlineData("Unknown", true, "investigating", "minor", "degraded_performance", "Partially Degraded Service")]
    [InlineData("NotExposed", true, "investigating", "none", "operational", "All Systems Operational")]
    [InlineData("NotExposed", false, "resolved", "none", "operational", "All Systems Operational")]
    [InlineData("Confirmed", false, "investigating", "critical", "major_outage", "Major System Outage")]
    public async Task one_update_is_told_in_the_words_of_the_table(string exposure, bool promises, string status, string impact, string component, string description)
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        await board.PublishAsync(Release.Of(await IncidentAsync(board), "It stands so").With("exposure", exposure).With("nextUpdateBy", promises ? "2026-04-06T12:00:00Z" : null));
        await pages.DocumentSaysAsync(Summary, impact == "none" && status == "resolved" ? "operational" : "It stands so");

        All(pages);

        var incident = Assert.Single(Read(pages, Incidents).GetProperty("incidents").EnumerateArray());
        Assert.Equal((status, impact, "It stands so"), (Text(incident, "status"), Text(incident, "impact"), Text(incident, "name")));
        Assert.Equal((impact, description), Status(pages));
        Assert.Equal(component, Text(Read(pages, Summary).GetProperty("components")[0], "status"));
        Assert.Equal(component, Text(incident.GetProperty("components")[0], "status"));
        var affected = incident.GetProperty("incident_updates")[0].GetProperty("affected_components")[0];
        Assert.Equal(("operational", component), (Text(affected, "old_status"), Text(affected, "new_status")));
        Assert.Equal(status == "resolved" ? 0 : 1, Read(pages, "/api/v2/incidents/unresolved.json").GetProperty("incidents").GetArrayLength());
    }

    [Fact]
    public async Task a_correction_says_what_it_corrects_and_what_was_corrected_says_by_what()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        var first = await board.PublishAsync(Release.Of(incident, "Two million records").With("exposure", "Confirmed"));
        board.Clock.Pass(TimeSpan.FromMinutes(5));
        await board.PublishAsync(Release.Of(incident, "Two thousand records").With("corrects", first.ToString()));
        await pages.DocumentSaysAsync(Summary, "Two thousand");

        All(pages);

        var told = Assert.Single(Read(pages, Incidents).GetProperty("incidents").EnumerateArray());
        var updates = told.GetProperty("incident_updates");
        Assert.Equal(("Two thousand records", "major"), (Text(told, "name"), Text(told, "impact")));
        Assert.Contains("This corrects update 1.", Text(updates[0], "body"), StringComparison.Ordinal);
        Assert.Contains("This was corrected by update 2.", Text(updates[1], "body"), StringComparison.Ordinal);
        Assert.Equal(("major_outage", "partial_outage"), (Text(updates[0].GetProperty("affected_components")[0], "old_status"), Text(updates[0].GetProperty("affected_components")[0], "new_status")));
        Assert.Contains("[Update] Correction of update 1: Two thousand records", pages.Document("/updates.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_withdrawal_changes_what_stands_tells_its_reason_and_keeps_every_id()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "We look into it").With("exposure", "Unknown"));
        board.Clock.Pass(TimeSpan.FromMinutes(5));
        var second = await board.PublishAsync(Release.Of(incident, "All is lost").With("exposure", "Confirmed"));
        await pages.DocumentSaysAsync(Summary, "All is lost");
        var before = Ids(Read(pages, Incidents));
        board.Clock.Pass(TimeSpan.FromMinutes(7));

        await board.MakeAsync(board.Commander, new WithdrawUpdate(second) { Why = "It was another vendor." });
        await pages.DocumentSaysAsync(Summary, "It was another vendor.");

        All(pages);
        var told = Assert.Single(Read(pages, Incidents).GetProperty("incidents").EnumerateArray());
        var withdrawn = told.GetProperty("incident_updates")[0];
        Assert.Equal(before, Ids(Read(pages, Incidents)));
        Assert.Equal(("We look into it", "minor"), (Text(told, "name"), Text(told, "impact")));
        Assert.Equal("Update 2 was withdrawn: It was another vendor.", Text(withdrawn, "body"));
        Assert.Equal(("2026-04-06T09:05:00.000Z", "2026-04-06T09:12:00.000Z"), (Text(withdrawn, "created_at"), Text(withdrawn, "updated_at")));
        Assert.Equal("2026-04-06T09:12:00.000Z", Text(Read(pages, Incidents).GetProperty("page"), "updated_at"));
        Assert.Contains("[Update] Withdrawn: All is lost", pages.Document("/updates.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("What a vendor of ours held", Text(withdrawn, "body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task when_everything_was_withdrawn_nothing_is_claimed_any_more()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var only = await board.PublishAsync(Release.Of(await IncidentAsync(board), "Wrong"));
        await board.MakeAsync(board.Commander, new WithdrawUpdate(only) { Why = "Nothing of it was true." });
        await pages.DocumentSaysAsync(Incidents, "Nothing of it was true.");

        All(pages);

        Assert.Equal(("none", "All Systems Operational"), Status(pages));
        Assert.Equal(0, Read(pages, Summary).GetProperty("incidents").GetArrayLength());
        Assert.DoesNotContain("BEGIN:VEVENT", pages.Document("/calendar.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_headline_is_never_better_than_the_worst_open_one()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var worse = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(worse, "The worse one").With("exposure", "Confirmed").With("nextUpdateBy", "2026-04-06T12:00:00Z"));
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.PublishAsync(Release.Of(await board.IncidentAsync(await board.PartyAsync("Another vendor")), "The milder one").With("exposure", "NotExposed").With("nextUpdateBy", "2026-04-06T13:00:00Z"));
        await pages.DocumentSaysAsync(Summary, "The milder one");

        All(pages);
        Assert.Equal(["The milder one", "The worse one"], Read(pages, Summary).GetProperty("incidents").EnumerateArray().Select(incident => Text(incident, "name")));
        Assert.Equal(("critical", "Major System Outage"), Status(pages));
        Assert.Equal("major_outage", Text(Read(pages, "/api/v2/components.json").GetProperty("components")[0], "status"));
        Assert.Equal(2, pages.Document("/calendar.ics").Split("BEGIN:VEVENT").Length - 1);

        await board.PublishAsync(Release.Of(worse, "The worse one is over").With("exposure", "NotExposed"));
        await pages.DocumentSaysAsync(Incidents, "The worse one is over");

        Assert.Equal(("none", "All Systems Operational"), Status(pages));
        Assert.Equal(["The milder one"], Read(pages, Summary).GetProperty("incidents").EnumerateArray().Select(incident => Text(incident, "name")));
        Assert.Equal(2, Read(pages, Incidents).GetProperty("incidents").GetArrayLength());
    }

    [Fact]
    public async Task an_exercise_and_what_was_published_inside_are_in_no_document()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var drill = await board.IncidentAsync(await board.PartyAsync("Drill vendor"), "Drill");
        await board.PublishAsync(Release.Of(drill, "DRILL before it was said to be one"));
        await pages.DocumentSaysAsync(Summary, "DRILL");
        await board.MakeAsync(board.Commander, new EditIncident(drill, [new("exercise", "true")]));
        var incident = await IncidentAsync(board);
        await board.PublishAsync(Release.Of(incident, "INSIDE", Audience.Internal, Marking.Green));
        await board.PublishAsync(Release.Of(incident, "Outside"));
        await pages.DocumentSaysAsync(Summary, "Outside");

        All(pages);

        foreach (var document in MachineDocument.All)
        {
            var text = pages.Document(document.Path);
            foreach (var hidden in new[] { "DRILL", "Drill", "INSIDE", incident.ToString(), drill.ToString(), "Vendor breached" })
            {
                Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task what_the_board_knows_and_has_not_published_changes_no_document()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var pages = await board.PagesAsync();
        var vendor = await board.PartyAsync("Vendor");
        var incident = await board.IncidentAsync(vendor);
        await board.PublishAsync(Release.Of(incident, "All that is said of a Vendor"));
        await pages.DocumentSaysAsync(Summary, "All that is said");
        var before = MachineDocument.All.Select(document => pages.Document(document.Path)).ToList();

        board.Clock.Pass(TimeSpan.FromMinutes(5));
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("severity", "Sev1"), new("phase", "Contained"), new("title", "Worse than said")]));
        await board.MakeAsync(board.Commander, new EditIncident(incident, [new("restricted", "true")]));
        await board.PublishAsync(Release.Of(await board.IncidentAsync(vendor, "Another"), "Inside", Audience.Internal, Marking.Green));
        await pages.InternalSaysAsync(Marking.Green, "Inside");

        Assert.Equal(before, MachineDocument.All.Select(document => pages.Document(document.Path)));
    }

    [Fact]
    public async Task ids_and_bytes_are_the_same_after_a_restart()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.PublishAsync(Release.Of(await IncidentAsync(board), "Said once"));
        List<string> before;
        await using (var pages = await board.PagesAsync())
        {
            before = [.. MachineDocument.All.Select(document => pages.Document(document.Path))];
        }

        await board.ReopenAsync();
        board.Clock.Pass(TimeSpan.FromDays(1));
        await using var again = await board.PagesAsync();

        Assert.Contains("Said once", before[0], StringComparison.Ordinal);
        Assert.Equal(before, MachineDocument.All.Select(document => again.Document(document.Path)));
    }

    [Fact]
    public void a_document_stays_below_what_clients_take_and_keeps_the_newest()
    {
        var updates = Enumerable.Range(0, 2_500).Select(i => Written.Update(new Id<Incident>(new Guid(i / 25, 1, 2, [1, 2, 3, 4, 5, 6, 7, 8])), i, $"Headline {i}", known: new string('知', 3_900))).ToList();

        var site = Written.Site(updates);
        var documents = MachineDocument.All.ToDictionary(document => document.Path, document => document.Make(site));

        Assert.All(MachineDocument.All.Where(document => document.Path.StartsWith("/api/", StringComparison.Ordinal)), document => Assert.InRange(documents[document.Path].Length, 10, StatusJson.MostBytes));
        var incidents = Contract.Holds(Incidents, System.Text.Encoding.UTF8.GetString(documents[Incidents])).GetProperty("incidents");
        Assert.True(incidents.GetArrayLength() > 10, $"Only {incidents.GetArrayLength()} are left.");
        Assert.Equal("Headline 2499", Text(incidents[0], "name"));
    }

    [Fact]
    public void public_names_are_twelve_characters_that_do_not_repeat_and_hold_nothing_of_the_id()
    {
        var ids = Core.Ids.Seeded(3);
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();
        var codes = made.Select(id => PublicCode.Of("update", id)).ToList();

        Assert.Equal(10_000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[0-9a-z]{12}$", code));
        Assert.Equal(codes, made.Select(id => PublicCode.Of("update", id)));
        Assert.NotEqual(PublicCode.Of("update", made[0]), PublicCode.Of("incident", made[0]));
    }

    private static void All(Release.Started pages) => Assert.All(Contract.Paths, path => Read(pages, path));

    private static JsonElement Read(Release.Started pages, string path) => Contract.Holds(path, pages.Document(path));

    private static (string, string) Status(Release.Started pages)
    {
        var status = Read(pages, "/api/v2/status.json").GetProperty("status");
        Assert.Equal(status.ToString(), Read(pages, Summary).GetProperty("status").ToString());
        return (Text(status, "indicator"), Text(status, "description"));
    }

    private static List<string> Ids(JsonElement root) =>
        [.. root.GetProperty("incidents").EnumerateArray().SelectMany(incident => incident.GetProperty("incident_updates").EnumerateArray().Prepend(incident)).Select(thing => Text(thing, "id"))];

    private static string Text(JsonElement thing, string key) => thing.GetProperty(key).GetString()!;

    private static async Task<Id<Incident>> IncidentAsync(TestBoard board) => await board.IncidentAsync(await board.PartyAsync("Vendor"));
}

using System.Text;
using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Exchange;
using IncidentBoard.Findings;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Sources;
using IncidentBoard.StatusPages;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.Access;

/// <summary>
/// Two worlds that differ only in what a reader may not see must look the same to him, byte for byte: every page, every answer, every export.
/// </summary>
public sealed partial class TwinWorldTests
{
    private const string Open = "A statement to everybody";
    private const string OpenText = "The vendor says that workers' accounts were used by somebody else, and that nobody knows yet what was read.";

    private static readonly string[] _neverThere = ["00000000000040008000000000000123"];

    [Theory]
    [InlineData(null)]
    [InlineData("eve")]
    [InlineData("ben")]
    public async Task what_a_reader_may_not_see_changes_nothing_of_what_he_sees(string? account)
    {
        await using var plain = await WorldAsync();
        await using var secret = await WorldAsync();
        var hidden = await HideAsync(secret);
        var paths = Paths(plain);
        Assert.True(paths.Count >= 15, $"Only {paths.Count} screens were found.");
        Assert.Subset(paths.ToHashSet(), new HashSet<string> { "/api/v2/summary.json", "/updates.atom", "/calendar.ics", "/feed.json", "/status/widget.js" });

        using var here = await ReaderAsync(plain, account);
        using var there = await ReaderAsync(secret, account);
        foreach (var path in paths.Concat(hidden.Concat(_neverThere).SelectMany(Openings)))
        {
            Assert.Equal(await AnswerAsync(here, path), await AnswerAsync(there, path));
        }
    }

    [Fact]
    public async Task an_export_for_a_lower_reader_is_the_same_in_both_worlds()
    {
        await using var plain = await WorldAsync();
        await using var secret = await WorldAsync();
        await HideAsync(secret);

        foreach (var reader in new Func<LiveServer, Reader>[] { server => Find(server, "eve"), server => Find(server, "ben"), _ => Reader.Operator.Under(Marking.Green) })
        {
            Assert.Equal(await ExportAsync(plain, reader(plain)), await ExportAsync(secret, reader(secret)));
        }

        Assert.Contains("CANARY", await ExportAsync(secret, Reader.Operator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_secret_world_is_another_one_for_those_who_may_see_it()
    {
        await using var plain = await WorldAsync();
        await using var secret = await WorldAsync();
        await HideAsync(secret);
        using var here = await ReaderAsync(plain, "ada");
        using var there = await ReaderAsync(secret, "ada");

        Assert.Contains("CANARY", await AnswerAsync(there, "/"), StringComparison.Ordinal);
        Assert.NotEqual(await AnswerAsync(here, "/"), await AnswerAsync(there, "/"));
    }

    private static async Task<LiveServer> WorldAsync()
    {
        var server = await LiveServer.StartAsync(demo: true, clock: new TestClock(), ids: Ids.Seeded(7));
        foreach (var account in new[] { "eve", "ben" })
        {
            await MakeAsync(server, Reader.Operator, new EditPerson(Find(server, account).Person, [new("clearance", "Green")]));
        }

        // A source that everybody reads, with a mark and a comment that everybody sees.
        var ada = Find(server, "ada");
        var source = await MakeAsync(server, ada, new AddSource([new("title", Open), new("text", OpenText), new("marking", "Clear")]));
        var mark = await MakeAsync(server, ada, new AddMark(new Id<Source>(source), 4, 10, AnnotationSign.Claim, "Seen by all"));
        await MakeAsync(server, Reader.Operator, new EditMark(new Id<Annotation>(mark), [new("marking", "Clear")]));
        await MakeAsync(server, ada, new AddComment("annotation", mark, "Said to all"));
        return server;
    }

    /// <summary>Puts things on the board that a reader up to GREEN may not see, tied to all that he does see. Returns their ids.</summary>
    private static async Task<IReadOnlyList<string>> HideAsync(LiveServer server)
    {
        var ada = Find(server, "ada");
        var board = await server.Board.ReadAsync(ada, new Boards.ShowBoard(Exercises: true, Closed: true));
        var incident = board.Incidents.First(row => row.Title.StartsWith("Mercor", StringComparison.Ordinal)).Id;
        var mercor = await PartyAsync(server, "Mercor");

        var party = await MakeAsync(server, ada, new AddParty([new("name", "CANARY vendor"), new("kind", "Vendor"), new("marking", "AmberStrict")]));
        var lab = await MakeAsync(server, ada, new AddParty([new("name", "CANARY lab"), new("kind", "Lab"), new("marking", "Amber")]));
        var relation = await MakeAsync(server, ada, new AddRelation([new("customer", lab.ToString("N")), new("supplier", mercor), new("marking", "Green")]));
        var card = await MakeAsync(server, ada, new AddCard([new("incident", incident.ToString()), new("party", lab.ToString("N")), new("headline", "CANARY headline"), new("exposure", "Confirmed"), new("marking", "Clear")]));
        var source = await MakeAsync(server, ada, new AddSource([new("title", "CANARY source"), new("marking", "Amber")]));
        var finding = await MakeAsync(server, ada, new AddFinding([new("statement", "CANARY finding"), new("incident", incident.ToString()), new("about", mercor), new("state", "Claimed"), new("marking", "Red")]));
        var seen = await server.Board.ReadAsync(Find(server, "eve"), new ShowIncident(incident));
        var evidence = await MakeAsync(server, ada, new AddEvidence([new("subject", seen.Incident!.Findings[0].Id.ToString()), new("source", source.ToString("N")), new("quote", "CANARY quote"), new("marking", "Green")]));
        var open = new Id<Source>(Guid.ParseExact(await SourceAsync(server, Open), "N"));
        var mark = await MakeAsync(server, ada, new AddMark(open, 0, 12, AnnotationSign.Doubt, "CANARY comment", "CANARY tag"));
        await MakeAsync(server, ada, new AddComment("annotation", mark, "CANARY reply"));
        await MakeAsync(server, ada, new CiteMark(new Id<Annotation>(mark), seen.Incident!.Findings[0].Id, Core.Findings.Direction.Against));
        await MakeAsync(server, ada, new AskFromMark(new Id<Annotation>(mark), "CANARY question", null, "CANARY counsel", null, null));
        var copy = await MakeAsync(server, ada, new TakeInSource([new("title", "CANARY copy"), new("text", OpenText), new("marking", "Amber")], null, new GivenFile("CANARY.txt", [1])));
        var version = await MakeAsync(server, ada, new TakeInSource([new("title", "CANARY version"), new("text", OpenText + " More."), new("marking", "Amber")], open, null));
        var happening = await MakeAsync(server, ada, new AddEvent([new("title", "CANARY event"), new("incident", incident.ToString()), new("kind", "Note"), new("when", "2026-04-01"), new("marking", "Amber")]));
        var other = await MakeAsync(server, ada, new DeclareIncident("CANARY incident", new Id<Party>(party), When.Parse("2026-04-02"), Severity.Sev1, "CANARY pasted text", ada.Person));
        await MakeAsync(server, ada, new EditIncident(new Id<Incident>(other), [new("restricted", "true")]));
        var assertion = await MakeAsync(server, ada, new AddAssertion([new("party", mercor), new("statement", "CANARY assertion"), new("finding", finding.ToString("N")), new("marking", "Green")]));
        var weighing = await MakeAsync(server, ada, new AddWeighing([new("question", "CANARY question"), new("marking", "Amber")]));
        var answer = await MakeAsync(server, ada, new AddAnswer([new("weighing", weighing.ToString("N")), new("statement", "CANARY answer"), new("marking", "Green")]));
        await MakeAsync(server, ada, new AddWeighed(new(weighing), seen.Incident.Findings[0].Id.Value));
        await MakeAsync(server, ada, new PublishUpdate([.. UpdateAbout(incident), new("headline", "CANARY update"), new("marking", "Amber")]));
        var alike = await MakeAsync(server, ada, new AddParty([new("name", "Mercor Inc."), new("kind", "Vendor"), new("about", "CANARY"), new("marking", "Amber")]));
        var unconfirmed = await MakeAsync(server, ada, new AddRelation([new("customer", lab.ToString("N")), new("supplier", alike.ToString("N")), new("certainty", "Unconfirmed"), new("marking", "Amber")]));
        var merged = await MakeAsync(server, ada, new AddParty([new("name", "CANARY merged"), new("kind", "Vendor"), new("marking", "Amber")]));
        await MakeAsync(server, ada, new MergeParties(new(alike), new(merged)));
        await MakeAsync(server, ada, new KeepApart(new(alike), new(party)));
        var rejected = await MakeAsync(server, ada, new AddRelation([new("customer", mercor), new("supplier", party.ToString("N")), new("certainty", "Unconfirmed"), new("marking", "Amber")]));
        await MakeAsync(server, ada, new RejectRelation(new(rejected)));
        var ask = await MakeAsync(server, ada, new AddAsk([new("party", mercor), new("question", "CANARY ask"), new("subject", finding.ToString("N")), new("marking", "Green")]));
        return [.. new[] { party, lab, relation, card, source, finding, evidence, happening, other, assertion, weighing, answer, ask, mark, copy, version, alike, unconfirmed, merged, rejected }.Select(id => id.ToString("N"))];
    }

    private static FieldValue[] UpdateAbout(Id<Incident> incident) =>
        [new("incident", incident.ToString()), new("audience", "Internal"), new("exposure", "Confirmed"), new("exposed", "CANARY"), new("affected", "CANARY"), new("meaning", "CANARY"), new("doing", "CANARY")];

    private static Task<string> PartyAsync(LiveServer server, string name) => IdAsync(server, "parties", "name", name);

    private static Task<string> SourceAsync(LiveServer server, string title) => IdAsync(server, "sources", "title", title);

    private static async Task<string> IdAsync(LiveServer server, string array, string field, string value)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await server.Board.ReadAsync(Reader.Operator, new ExportBoard()));
        return json.RootElement.GetProperty(array).EnumerateArray().First(thing => thing.GetProperty(field).GetString() == value).GetProperty("id").GetString()!;
    }

    /// <summary>Every page and every answer to a GET that the application has, with the ids of what a lower reader sees filled in.</summary>
    private static IReadOnlyList<string> Paths(LiveServer server)
    {
        var low = Find(server, "eve");
        var board = server.Board.ReadAsync(low, new Boards.ShowBoard(Exercises: true, Closed: true)).GetAwaiter().GetResult();
        var incident = board.Incidents.First(row => row.Title.StartsWith("Mercor", StringComparison.Ordinal)).Id;
        var findings = string.Join(',', server.Board.ReadAsync(low, new ShowIncident(incident)).GetAwaiter().GetResult().Incident!.Findings.Take(5).Select(finding => finding.Id));
        return
        [
            .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
                .Where(path => !path.StartsWith("/_", StringComparison.Ordinal) && !path.Contains("{*", StringComparison.Ordinal))
                .Select(path => Placeholder().Replace(path, incident.ToString()))
                .Distinct()
                .Order(StringComparer.Ordinal),
            $"/?open=incident:{incident}",
            $"/recorded/incident/{incident}",
            $"/sources/{SourceAsync(server, Open).GetAwaiter().GetResult()}",
            $"/sources/{SourceAsync(server, Open).GetAwaiter().GetResult()}/annotations.jsonld",
            "/?closed=true",
            $"/parties/{PartyAsync(server, "Mercor").GetAwaiter().GetResult()}",
            $"/parties/merge?stays={PartyAsync(server, "Mercor").GetAwaiter().GetResult()}&goes={PartyAsync(server, "Meta").GetAwaiter().GetResult()}",
            .. new[] { "timeline", "timeline/window", "timeline/svg", "timeline/csv" }.SelectMany(path => new[]
            {
                $"/{path}?lanes=Source&by=Recorded",
                $"/{path}?lanes=Lab&from=2026-03-01T00:00:00Z&to=2026-05-01T00:00:00Z",
                $"/{path}?incident={incident}&marking=Green",
                $"/{path}?grade=B&text=Mercor",
                $"/{path}?by=Published&kind=Publication&exercises=hide",
                $"/{path}?at=2026-04-06T09:00:00Z",
            }),
            "/findings?view=board",
            "/findings?sort=weight",
            .. Enum.GetNames<Core.Graphs.GraphQuestion>().SelectMany(question => new[] { "/graph", "/graph/picture.json", "/graph/picture.svg", "/graph/graph.graphml", "/graph/table.csv" }.Select(file => $"{file}?ask={question}&table=relations")),
            "/graph?ask=labs&hub=50",
            "/graph?asof=2026-04-02",
            "/graph/table.csv?ask=concentration&table=vendors",
            $"/graph?ask=whatif&breached={PartyAsync(server, "Mercor").GetAwaiter().GetResult()}",
            $"/graph?ask=around&party={PartyAsync(server, "Mercor").GetAwaiter().GetResult()}",
            .. ReportFormats.All.Select(format => $"/{format.Name}").Prepend("").SelectMany(file => new[]
            {
                $"/incidents/{incident}/report{file}?ceiling=AmberStrict",
                $"/incidents/{incident}/report{file}?ceiling=Clear&part=Findings&part=Contradictions",
                $"/report{file}?findings={findings}",
            }),
        ];
    }

    private static IEnumerable<string> Openings(string id) =>
        [.. Nouns.All.Select(noun => $"/?open={noun.Kind}:{id}"), $"/incidents/{id}", $"/publish/{id}", $"/graph?incident={id}", $"/graph?ask=whatif&breached={id}&paused={id}", $"/graph?ask=around&party={id}", $"/graph?ask=path&from={id}&to={id}", $"/graph/picture.json?ask=chain&party={id}", $"/findings/weighings/{id}", $"/findings/word?party={id}", $"/drafts/card:{id}:headline", $"/incidents/{id}/report", $"/incidents/{id}/report/docx", $"/report?findings={id}", $"/report/csv?findings={id}", $"/sources/{id}", $"/sources/{id}/differences", $"/sources/{id}/annotations.jsonld", $"/recorded/finding/{id}", $"/recorded/incident/{id}", $"/parties/{id}", $"/parties/queue?at={id}", $"/parties/merge?stays={id}&goes={id}", $"/parties/merge?goes={id}"];

    private static async Task<Visitor> ReaderAsync(LiveServer server, string? account) => account is null ? server.Visitor() : await server.SignedInAsync(account);

    private static async Task<string> AnswerAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        var text = new StringBuilder().Append((int)answer.StatusCode).Append('\n');
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Set-Cookie" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
        }

        return path + "\n" + Normal(text.Append(await answer.Content.ReadAsStringAsync()).ToString());
    }

    /// <summary>Takes out what is random in every answer: form tokens, and the sealed marks of circuits and their state.</summary>
    private static string Normal(string text) => Random().Replace(text, "…");

    private static async Task<string> ExportAsync(LiveServer server, Reader reader) => Encoding.UTF8.GetString(await server.Board.ReadAsync(reader, new ExportBoard()));

    private static Reader Find(LiveServer server, string account) => server.Board.ReadAsync(Reader.Operator, new FindPerson(account)).GetAwaiter().GetResult() is { } person ? server.Board.Readers.Find(person.Id)! : throw new InvalidOperationException(account);

    private static async Task<Guid> MakeAsync(LiveServer server, Reader reader, Change change)
    {
        var outcome = await server.Board.RecordAsync(reader, change);
        Assert.True(outcome is Outcome.Recorded, outcome.ToString());
        return ((Outcome.Recorded)outcome).Made ?? default;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""CfDJ8[A-Za-z0-9_\\+/=u-]+|"prerenderId":"[0-9a-f]+"|http://127\.0\.0\.1:\d+|127\.0\.0\.1:\d+|"key":\{[^}]*\}""")]
    private static partial Regex Random();
}

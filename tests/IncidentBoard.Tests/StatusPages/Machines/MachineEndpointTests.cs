using System.Net;
using System.Net.Http.Headers;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.StatusPages.Machines;

public sealed class MachineEndpointTests
{
    private static readonly string[] _paths = [.. MachineDocument.All.Select(document => document.Path).SelectMany(path => new[] { path, StatusSite.Mount + path }), StatusWidget.Path];

    [Fact]
    public async Task every_document_may_be_read_by_anybody_from_any_site_and_is_not_sent_twice()
    {
        await using var server = await LiveServer.StartAsync(demo: true, environment: "Production");
        Assert.Equal(27, _paths.Length);

        foreach (var path in _paths)
        {
            foreach (var coding in new[] { "br", "gzip", "identity" })
            {
                using var answer = await AskAsync(server, HttpMethod.Get, path, coding);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
                Assert.Equal("cross-origin", Header(answer, "Cross-Origin-Resource-Policy"));
                Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
                Assert.Equal(["public", "max-age=10", "stale-while-revalidate=60"], answer.Headers.CacheControl!.ToString().Split(", "));
                Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
                Assert.Equal(coding == "identity" ? [] : [coding], answer.Content.Headers.ContentEncoding);
                Assert.False(answer.Headers.Contains("Set-Cookie"));
                Assert.False(answer.Headers.ETag!.IsWeak);

                using var again = await AskAsync(server, HttpMethod.Get, path, coding, answer.Headers.ETag.ToString());
                Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
                Assert.Equal("*", Header(again, "Access-Control-Allow-Origin"));
                Assert.Empty(await again.Content.ReadAsByteArrayAsync());

                using var head = await AskAsync(server, HttpMethod.Head, path, coding);
                Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            }
        }
    }

    [Theory]
    [InlineData("/api/v2/summary.json", "application/json; charset=utf-8")]
    [InlineData("/history.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/history.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/calendar.ics", "text/calendar; charset=utf-8")]
    [InlineData("/status/widget.js", "text/javascript; charset=utf-8")]
    public async Task each_document_says_what_it_is(string path, string type)
    {
        await using var server = await LiveServer.StartAsync(demo: true, environment: "Production");

        using var answer = await AskAsync(server, HttpMethod.Get, path, "identity");

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task of_the_internal_page_there_is_none_of_it_for_anybody()
    {
        await using var server = await LiveServer.StartAsync(demo: true, environment: "Development");
        using var ada = await server.SignedInAsync("ada");

        foreach (var path in _paths.Select(path => "/status/internal" + path))
        {
            using var nobody = await AskAsync(server, HttpMethod.Get, path, "identity");
            using var signedIn = await ada.Http.SendAsync(Asking(HttpMethod.Get, path, "identity"));
            Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, signedIn.StatusCode);
            Assert.False(nobody.Headers.Contains("Access-Control-Allow-Origin") || signedIn.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(nobody.Headers.CacheControl?.Public ?? false);
            Assert.True(signedIn.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task the_page_leads_to_its_feeds_and_each_of_them_is_there()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var visitor = server.Visitor();
        using var page = await visitor.PageAsync("/status");
        using var ada = await server.SignedInAsync("ada");
        using var inside = await ada.PageAsync("/status/internal");

        var links = page.QuerySelectorAll("head link[rel=alternate]");

        Assert.Equal(["application/atom+xml", "application/rss+xml", "application/atom+xml", "application/feed+json", "text/calendar"], links.Select(link => link.GetAttribute("type")));
        foreach (var link in links)
        {
            using var answer = await AskAsync(server, HttpMethod.Get, link.GetAttribute("href")!, "identity");
            Assert.Equal(link.GetAttribute("type"), answer.Content.Headers.ContentType!.MediaType);
        }

        Assert.Empty(inside.QuerySelectorAll("link[rel=alternate]"));
    }

    [Fact]
    public async Task the_documents_stay_up_while_the_store_is_locked_and_after_it_is_gone()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        var before = await TextsAsync(server);
        var board = server.Services.GetRequiredService<Board>();
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(board.Folder, "board.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();

            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(before, await TextsAsync(server));
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        }

        foreach (var file in Directory.GetFiles(board.Folder, "board.db*"))
        {
            File.Move(file, file + ".gone");
        }

        await LookedAgainAsync(server);
        Assert.Equal(before, await TextsAsync(server));
    }

    [Fact]
    public async Task ten_thousand_readers_ask_the_store_nothing_and_open_no_circuit()
    {
        await using var server = await LiveServer.StartAsync(demo: true, environment: "Production");
        var board = server.Services.GetRequiredService<Board>();
        foreach (var file in Directory.GetFiles(board.Folder, "board.db*"))
        {
            File.Move(file, file + ".gone");
        }

        var answered = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellationToken) =>
        {
            using var answer = await server.Http.SendAsync(Asking(HttpMethod.Get, _paths[i % _paths.Length], "br"), cancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Interlocked.Increment(ref answered);
        });

        Assert.Equal(10_000, answered);
        Assert.Empty(Directory.GetFiles(board.Folder, "board.db"));
    }

    /// <summary>Waits until it was looked, from beginning to end, whether the pages are as they should be: once for the look that may be under way, and once more.</summary>
    private static async Task LookedAgainAsync(LiveServer server)
    {
        var pages = server.Services.GetRequiredService<IncidentBoard.StatusPages.PublishedPages>();
        var before = pages.Looks;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (pages.Looks < before + 2)
        {
            await beat.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<List<string>> TextsAsync(LiveServer server)
    {
        var texts = new List<string>();
        foreach (var path in _paths)
        {
            texts.Add(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative)));
        }

        return texts;
    }

    private static Task<HttpResponseMessage> AskAsync(LiveServer server, HttpMethod method, string path, string coding, string? has = null) => server.Http.SendAsync(Asking(method, path, coding, has));

    private static HttpRequestMessage Asking(HttpMethod method, string path, string coding, string? has = null)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        if (has is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", has);
        }

        return request;
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}

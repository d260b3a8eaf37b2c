using System.Net;
using System.Net.Http.Headers;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.StatusPages;

public sealed class StatusEndpointTests
{
    private static readonly Uri _public = new("/status", UriKind.Relative);

    [Fact]
    public async Task the_public_page_is_answered_to_anybody_and_may_be_kept_for_ten_seconds()
    {
        await using var server = await LiveServer.StartAsync(demo: true);

        using var answer = await server.Http.GetAsync(_public);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["public", "max-age=10", "stale-while-revalidate=60"], answer.Headers.CacheControl!.ToString().Split(", "));
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out _));
        Assert.Contains("Are we exposed?", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task who_has_the_page_is_not_sent_it_again_in_any_coding(string accepted, string? coding)
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var first = await server.Http.SendAsync(Asking(HttpMethod.Get, accepted));
        var tag = first.Headers.ETag!;

        using var again = await server.Http.SendAsync(Asking(HttpMethod.Get, accepted, tag.ToString()));
        using var amongOthers = await server.Http.SendAsync(Asking(HttpMethod.Get, accepted, $"\"other\", W/{tag}"));
        using var another = await server.Http.SendAsync(Asking(HttpMethod.Get, accepted, "\"other\""));
        using var broken = await server.Http.SendAsync(Asking(HttpMethod.Get, accepted, "nonsense"));

        Assert.False(tag.IsWeak);
        Assert.Equal(coding is null ? [] : [coding], first.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, amongOthers.StatusCode);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        Assert.Equal(HttpStatusCode.OK, broken.StatusCode);
    }

    [Fact]
    public async Task asked_for_the_head_alone_it_says_how_long_the_page_is()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var whole = await server.Http.GetAsync(_public);

        using var head = await server.Http.SendAsync(Asking(HttpMethod.Head, "identity"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task nobody_changes_the_page_by_its_address()
    {
        await using var server = await LiveServer.StartAsync();
        using var content = new StringContent("x");

        using var answer = await server.Http.PostAsync(_public, content);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.MethodNotAllowed });
    }

    [Fact]
    public async Task the_page_stays_up_while_the_store_is_gone()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        var before = await server.Http.GetByteArrayAsync(_public);
        var board = server.Services.GetRequiredService<Board>();
        foreach (var file in Directory.GetFiles(board.Folder, "board.db*"))
        {
            File.Move(file, file + ".gone");
        }

        await Task.Delay(TimeSpan.FromSeconds(1.5));
        var after = await server.Http.GetByteArrayAsync(_public);

        Assert.False(File.Exists(Path.Combine(board.Folder, "board.db")));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task the_page_stays_up_while_the_store_is_locked()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        var before = await server.Http.GetByteArrayAsync(_public);
        var board = server.Services.GetRequiredService<Board>();
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(board.Folder, "board.db")};Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        await hold.ExecuteNonQueryAsync();

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var after = await server.Http.GetByteArrayAsync(_public);

        Assert.Equal(before, after);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task the_internal_page_is_for_those_who_have_signed_in()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var nobody = server.Visitor();
        using var eve = await server.SignedInAsync("eve");

        using var asScript = await server.Http.GetAsync(new Uri("/status/internal", UriKind.Relative));
        using var led = await nobody.GetAsync("/status/internal");
        using var answer = await eve.GetAsync("/status/internal");

        Assert.Equal(HttpStatusCode.Unauthorized, asScript.StatusCode);
        Assert.DoesNotContain("Are we exposed?", await asScript.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        Assert.StartsWith("/sign-in", led.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Contains("Decision wanted", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_reader_gets_the_internal_page_of_his_clearance_and_of_no_other_from_the_moment_it_changes()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var eve = await server.SignedInAsync("eve");
        Assert.Contains("Decision wanted", await eve.Http.GetStringAsync(new Uri("/status/internal", UriKind.Relative)), StringComparison.Ordinal);

        var person = await server.Board.ReadAsync(Reader.Operator, new FindPerson("eve"));
        Assert.IsType<Outcome.Recorded>(await server.Board.RecordAsync(Reader.Operator, new EditPerson(person!.Id, [new("clearance", "Green")])));

        using var ended = await eve.GetAsync("/status/internal");
        using var again = await server.SignedInAsync("eve");
        var page = await again.Http.GetStringAsync(new Uri("/status/internal", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("Nothing has been published.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("LiteLLM", page, StringComparison.Ordinal);
    }

    private static HttpRequestMessage Asking(HttpMethod method, string accepted, string? has = null)
    {
        var request = new HttpRequestMessage(method, _public);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(accepted));
        if (has is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", has);
        }

        return request;
    }
}

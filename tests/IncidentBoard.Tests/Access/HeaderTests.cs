using System.Net;

namespace IncidentBoard.Tests.Access;

public sealed class HeaderTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/favicon.svg")]
    public async Task every_answer_keeps_the_browser_safe(string path)
    {
        var app = server.App;
        using var ada = await app.SignedInAsync("ada");

        using var answer = await ada.GetAsync(path);

        Assert.Equal(Policy, Only(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Only(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Only(answer, "Referrer-Policy"));
        Assert.Equal("DENY", Only(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Only(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Only(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task what_was_shown_to_somebody_signed_in_is_not_kept_by_the_browser()
    {
        var app = server.App;
        using var ada = await app.SignedInAsync("ada");

        using var answer = await ada.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    public async Task a_page_of_another_origin_may_not_act_on_the_board(string? origin, string? fetchSite)
    {
        var app = server.App;
        using var ada = await app.SignedInAsync("ada");

        foreach (var request in Acts(app.Address))
        {
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            if (fetchSite is not null)
            {
                request.Headers.Add("Sec-Fetch-Site", fetchSite);
            }

            using var answer = await ada.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var still = await ada.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task our_own_pages_may_act_on_the_board()
    {
        var app = server.App;
        using var ada = await app.SignedInAsync("ada");

        foreach (var request in Acts(app.Address))
        {
            request.Headers.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
            using var answer = await ada.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static IEnumerable<HttpRequestMessage> Acts(Uri address)
    {
        yield return new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/_blazor/negotiate?negotiateVersion=1"));
        yield return new HttpRequestMessage(HttpMethod.Put, new Uri(address, "/drafts/x"));
        var socket = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/_blazor"));
        socket.Headers.Connection.Add("Upgrade");
        socket.Headers.Upgrade.ParseAdd("websocket");
        socket.Headers.Add("Sec-WebSocket-Version", "13");
        socket.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        yield return socket;
        yield return new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/sign-out"));
    }

    private static string? Only(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? Assert.Single(values) : null;
}

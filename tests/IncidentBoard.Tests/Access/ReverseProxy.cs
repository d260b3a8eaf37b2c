using System.Net;

namespace IncidentBoard.Tests.Access;

/// <summary>
/// A browser's way through a reverse proxy that speaks HTTPS for the board: the browser sees the public address, the board sees plain HTTP from this machine
/// and what the proxy says of the browser.
/// </summary>
internal sealed class ReverseProxy(Uri open, Uri board, string client) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>What the browser keeps.</summary>
    public CookieContainer Cookies { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        request.RequestUri = new Uri(board, asked.PathAndQuery);
        request.Headers.Host = open.Authority;
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", client);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", open.Scheme);
        if (Cookies.GetCookieHeader(asked) is { Length: > 0 } kept)
        {
            request.Headers.TryAddWithoutValidation("Cookie", kept);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            Cookies.SetCookies(asked, cookie);
        }

        return answer;
    }
}

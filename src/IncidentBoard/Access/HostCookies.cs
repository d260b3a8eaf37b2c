using Microsoft.AspNetCore.Authentication.Cookies;

namespace IncidentBoard.Access;

/// <summary>
/// Names cookies <c>__Host-…</c> where the browser came by HTTPS: it then takes them from this host alone, never from a neighbour or from plain HTTP
/// (RFC 6265bis §4.1.3.2). Over plain HTTP a browser would refuse that name, so there they go without it.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), options);
}

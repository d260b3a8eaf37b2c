namespace IncidentBoard.Access;

/// <summary>
/// Refuses whatever would change something, or open a circuit, when a page of another origin asks for it. Programs that are no browser send neither
/// <c>Origin</c> nor <c>Sec-Fetch-Site</c> and pass: they carry no cookie that somebody else could misuse.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, ServerOptions options)
{
    private readonly string? _public = options.PublicAddress is { } address ? new Uri(address).GetLeftPart(UriPartial.Authority) : null;

    public async Task InvokeAsync(HttpContext context)
    {
        if (Refusal(context.Request) is not { } refusal)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await Results.Problem(refusal, statusCode: StatusCodes.Status403Forbidden, title: "Asked from elsewhere").ExecuteAsync(context);
    }

    private string? Refusal(HttpRequest request)
    {
        if (!Acts(request))
        {
            return null;
        }

        if (request.Headers.Origin is [{ Length: > 0 } origin])
        {
            return IsOurs(origin, request) ? null : $"The page at {origin} may not act on this board. If that is the board's own address, a proxy hides it: set PublicAddress, or name the proxy in Proxy:Known.";
        }

        return request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? null
            : "A page of another site may not act on this board.";
    }

    private static bool Acts(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);

    private bool IsOurs(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, _public, StringComparison.OrdinalIgnoreCase);
}

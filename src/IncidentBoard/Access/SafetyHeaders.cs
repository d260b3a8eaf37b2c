namespace IncidentBoard.Access;

/// <summary>What every answer tells the browser, so that a slip elsewhere does no harm.</summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    /// <summary>Nothing from elsewhere, no inline script, no frame. Inline style attributes are what the component kit positions its popups with.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private const string OneYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    /// <summary>What does not depend on who asks, for answers that go out before anybody has looked at that.</summary>
    public static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not no-referrer: under that, browsers send "Origin: null" with our own forms, and the check of the origin would refuse them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        Guard(context);
        // Behind a proxy the board may not know by which name it was called, and the browser does.
        if (headers.Location.ToString() is { Length: > 0 } location && location.StartsWith(Own(context.Request), StringComparison.OrdinalIgnoreCase))
        {
            headers.Location = location[(Own(context.Request).Length - 1)..];
        }

        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    private static string Own(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}/";
}

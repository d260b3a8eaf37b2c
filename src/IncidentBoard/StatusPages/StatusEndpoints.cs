using System.Security.Claims;
using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IncidentBoard.StatusPages;

/// <summary>Sends the ready pages. Whoever reads the public one meets nothing on the way but these few lines: no sign-in, no store, no circuit.</summary>
internal static class StatusEndpoints
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>How long what everybody may read may be kept. Short, since it is about what happens now.</summary>
    public const string PublicCaching = "public, max-age=10, stale-while-revalidate=60";

    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStatusPages(this IEndpointRouteBuilder app)
    {
        app.MapOpen(StatusAddress.PublicPath, Public);
        app.MapOpen(StatusSite.Mount, Public);
        app.MapMachines();
        app.MapMethods(StatusAddress.InternalPath, _methods, InternalAsync).WithMetadata(new MayAttribute(Act.Read));
    }

    /// <summary>A way in for everybody, which passes by sign-in and store.</summary>
    public static void MapOpen(this IEndpointRouteBuilder app, string path, RequestDelegate send) => app.MapMethods(path, _methods, send).AllowAnonymous().ShortCircuit();

    private static Task Public(HttpContext context) => SendAsync(context, Page(context, StatusAddress.Public), ContentType, PublicCaching);

    private static Task InternalAsync(HttpContext context, Board board, ClaimsPrincipal user) =>
        board.Readers.Of(user) is { } reader ? SendAsync(context, Page(context, StatusAddress.Internal(reader.Clearance)), ContentType, "private, no-store") : Results.Challenge().ExecuteAsync(context);

    private static ReadyPage? Page(HttpContext context, StatusAddress address) => context.RequestServices.GetRequiredService<PublishedPages>().Find(address);

    /// <summary>Sends ready bytes, or says that they are not made yet.</summary>
    /// <param name="fromAnywhere">Whether scripts of other sites may read them.</param>
    public static Task SendAsync(HttpContext context, ReadyPage? page, string contentType, StringValues caching, bool fromAnywhere = false)
    {
        var response = context.Response;
        SafetyHeaders.Guard(context);
        if (fromAnywhere)
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (page is null)
        {
            response.Headers.CacheControl = "no-store";
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "1";
            return response.WriteAsync("This page is being made. Try again in a moment.", context.RequestAborted);
        }

        var coded = page.For(context.Request.Headers.AcceptEncoding);
        var headers = response.Headers;
        headers.ETag = coded.Tag;
        headers.CacheControl = caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (Has(context.Request, coded))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentEncoding = coded.Name;
        response.ContentType = contentType;
        response.ContentLength = coded.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(coded.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Whether the asker has these very bytes. RFC 9110 §13.1.2: tags are compared weakly, for a proxy may have weakened ours.</summary>
    private static bool Has(HttpRequest request, ReadyPage.Coded coded)
    {
        var asked = request.Headers.IfNoneMatch;
        return asked.Count > 0
            && (asked == coded.Tag
                || (EntityTagHeaderValue.TryParseList(asked, out var tags)
                    && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(EntityTagHeaderValue.Parse(coded.Tag.ToString()), useStrongComparison: false))));
    }
}

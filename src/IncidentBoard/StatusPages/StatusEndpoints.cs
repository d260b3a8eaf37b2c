using System.Security.Claims;
using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IncidentBoard.StatusPages;

/// <summary>Sends the ready pages. Whoever reads the public one meets nothing on the way but these few lines: no sign-in, no store, no circuit.</summary>
internal static class StatusEndpoints
{
    public const string ContentType = "text/html; charset=utf-8";

    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStatusPages(this IEndpointRouteBuilder app)
    {
        app.MapMethods(StatusAddress.PublicPath, _methods, Public).AllowAnonymous().ShortCircuit();
        app.MapMethods(StatusAddress.InternalPath, _methods, InternalAsync).WithMetadata(new MayAttribute(Act.Read));
    }

    private static Task Public(HttpContext context) => SendAsync(context, StatusAddress.Public, "public, max-age=10, stale-while-revalidate=60");

    private static Task InternalAsync(HttpContext context, Board board, ClaimsPrincipal user) =>
        board.Readers.Of(user) is { } reader ? SendAsync(context, StatusAddress.Internal(reader.Clearance), "private, no-store") : Results.Challenge().ExecuteAsync(context);

    private static Task SendAsync(HttpContext context, StatusAddress address, StringValues caching)
    {
        var response = context.Response;
        if (context.RequestServices.GetRequiredService<PublishedPages>().Find(address) is not { } page)
        {
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

        SafetyHeaders.Guard(context);
        headers.ContentEncoding = coded.Name;
        response.ContentType = ContentType;
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

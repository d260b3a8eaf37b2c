using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>Marks by plain HTTP, so that a passage that was chosen is marked at once, whatever the circuit does; and the files that sources were read from.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sources/{id:guid}/marks", MarkAsync).WithMetadata(new MayAttribute(Act.Analyse));
        routes.MapGet("/sources/{id:guid}/annotations.jsonld", MarksAsync).WithMetadata(new MayAttribute(Act.Export));
        routes.MapGet("/sources/{id:guid}/originals/{original:guid}", OriginalAsync).WithMetadata(new MayAttribute(Act.Read));
    }

    private static async Task<IResult> MarksAsync(Guid id, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader || await board.ReadAsync(reader, new ListMarks(new Id<Source>(id)), http.RequestAborted) is not { Name: { } name, Bytes: { } bytes })
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, AnnotationJsonLd.MediaType, name);
    }

    private static async Task<IResult> MarkAsync(Guid id, MarkRequest request, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Unauthorized();
        }

        if (Chosen.Of<AnnotationSign>(request.Sign) is not { } sign)
        {
            return Results.BadRequest();
        }

        return await board.RecordAsync(reader, new AddMark(new Id<Source>(id), request.Start, request.End, sign), http.RequestAborted) switch
        {
            Outcome.Recorded recorded => Results.Ok(new MarkReply(recorded.Made?.ToString("N"), [])),
            Outcome.Refused refused => Results.Ok(new MarkReply(null, [.. refused.Problems.Select(SaveProblem.Of)])),
            var odd => throw new InvalidOperationException($"An outcome that nobody knows: {odd}"),
        };
    }

    private static async Task<IResult> OriginalAsync(Guid id, Guid original, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader || await board.ReadAsync(reader, new FindOriginal(new Id<Source>(id), new Id<Original>(original)), http.RequestAborted) is not { Name: { } name, Bytes: { } bytes })
        {
            return Results.NotFound();
        }

        // Whatever it holds, a browser keeps it as a file and never opens it here.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, "application/octet-stream", name);
    }

    /// <param name="Start">In code points of the normalised text.</param>
    /// <param name="End">Exclusive.</param>
    private sealed record MarkRequest(int Start, int End, string? Sign);

    private sealed record MarkReply(string? Id, IReadOnlyList<SaveProblem> Problems);
}

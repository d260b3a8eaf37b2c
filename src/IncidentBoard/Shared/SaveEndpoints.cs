using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>Saves and drafts by plain HTTP, so that typed text depends on nothing but a request. The circuit may be down.</summary>
internal static class SaveEndpoints
{
    private const int LongestKey = 200;

    public static void MapSaves(this IEndpointRouteBuilder routes)
    {
        routes = routes.MapGroup("").WithMetadata(new MayAttribute(Act.Read));
        routes.MapPost("/save/{kind}/{id:guid}/{field}", SaveAsync);
        routes.MapGet("/drafts/{key}", FindAsync);
        routes.MapMethods("/drafts/{key}", [HttpMethods.Put, HttpMethods.Post], KeepAsync);
        routes.MapDelete("/drafts/{key}", DropAsync);
    }

    private static async Task<IResult> SaveAsync(string kind, Guid id, string field, SaveRequest request, HttpContext http, Board board, Edits edits)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Unauthorized();
        }

        var (text, asked) = Nouns.Find(kind)?.Fields.Find(field)?.Kind == FieldKind.When && request.Text is not null ? LocalTimes.Resolve(request.Text, ZoneOf(http)) : (request.Text, null);
        if (asked is not null)
        {
            return Results.Ok(new SaveResult(null, null, [SaveProblem.Of(new Problem(field, asked))]));
        }

        if (edits.Edit(kind, id, [new FieldEdit(field, text, request.Over ?? Version(request.Base))], request.Why) is not { } change)
        {
            return Results.NotFound();
        }

        var outcome = await board.RecordAsync(reader, change, http.RequestAborted);
        switch (outcome)
        {
            case Outcome.Recorded recorded:
                await board.Drafts.DropAsync(reader, SaveKey.Of(kind, id, field));
                var version = await board.ReadAsync(reader, new VersionOf(kind, id, field), http.RequestAborted);
                return Results.Ok(new SaveResult(version, recorded.Line, []));
            case Outcome.Refused refused:
                // A refusal is an answer like another one here: the page shows it, and the browser need not report an error of its own.
                return Results.Ok(new SaveResult(null, null, [.. refused.Problems.Select(SaveProblem.Of)]));
            default:
                throw new InvalidOperationException($"An outcome that nobody knows: {outcome}");
        }
    }

    private static async Task<IResult> FindAsync(string key, HttpContext http, Board board) =>
        board.Readers.Of(http.User) is not { } reader ? Results.Unauthorized()
        : await board.Drafts.FindAsync(reader, key) is { } draft ? Results.Ok(new KeptDraft(draft.Text, draft.BasedOn.ToString(CultureInfo.InvariantCulture), draft.At))
        : Results.NoContent();

    private static async Task<IResult> KeepAsync(string key, DraftText draft, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Unauthorized();
        }

        if (key.Length > LongestKey || draft.Text.Length > Drafts.LongestText)
        {
            return Refused(new Problem("", "This text is too long to keep as a draft. Shorten it, or save it in parts."));
        }

        return await board.Drafts.KeepAsync(reader, key, draft.Text, Version(draft.Base)) is Outcome.Refused refused
            ? Refused([.. refused.Problems])
            : Results.NoContent();
    }

    private static async Task<IResult> DropAsync(string key, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Unauthorized();
        }

        return await board.Drafts.DropAsync(reader, key) is Outcome.Refused refused ? Refused([.. refused.Problems]) : Results.NoContent();
    }

    private static TimeZoneInfo ZoneOf(HttpContext http)
    {
        var preferences = new Preferences();
        preferences.Take(http.Request);
        return preferences.Zone;
    }

    private static IResult Refused(params Problem[] problems) =>
        Results.Json(new SaveResult(null, null, [.. problems.Select(SaveProblem.Of)]), statusCode: StatusCodes.Status422UnprocessableEntity);

    private static int Version(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 1;

    /// <param name="Over">The version that is knowingly written over, after a conflict was shown.</param>
    private sealed record SaveRequest(string? Text, string? Base, string? Why, int? Over);

    private sealed record DraftText(string Text, string? Base);

    private sealed record KeptDraft(string Text, string Base, DateTimeOffset At);
}

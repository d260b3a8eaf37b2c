using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.Net.Http.Headers;

namespace IncidentBoard.Graph;

/// <summary>The picture of a question as the browser draws it, and picture and tables as files.</summary>
internal static class GraphEndpoints
{
    private delegate byte[] Write(GraphView view, GraphStamp stamp);

    public static void MapGraphFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/graph/picture.json", (HttpContext http, Board board) => PictureAsync(http, board)).WithMetadata(new MayAttribute(Act.Read));
        Map(routes, "picture.svg", "image/svg+xml", (view, stamp) => GraphSvg.Write(view, stamp));
        Map(routes, "graph.graphml", "application/xml", GraphMl.Write);
        Map(routes, "table.csv", "text/csv; charset=utf-8", GraphCsv.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string type, Write write) => routes.MapGet($"/graph/{name}", async (HttpContext http, Board board) =>
    {
        if (await AskAsync(http, board) is not { } view)
        {
            return Results.Challenge();
        }

        var table = http.Request.Query["table"].ToString();
        var stamp = new GraphStamp(view.Marking, view.IsExercise, board.Now, table);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(stamp.FileName(name));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(write(view, stamp), type);
    }).WithMetadata(new MayAttribute(Act.Export));

    private static async Task<IResult> PictureAsync(HttpContext http, Board board)
    {
        if (await AskAsync(http, board) is not { } view)
        {
            return Results.Unauthorized();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(GraphJson.Write(view), "application/json; charset=utf-8");
    }

    private static async Task<GraphView?> AskAsync(HttpContext http, Board board)
    {
        var preferences = new Preferences();
        preferences.Take(http.Request);
        return board.Readers.Of(http.User) is { } reader
            ? await board.ReadAsync(reader, new ShowGraph(GraphAsked.Read(http.Request.QueryString.Value ?? "", preferences.HideExercises)), http.RequestAborted)
            : null;
    }
}

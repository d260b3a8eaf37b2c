using IncidentBoard.Access;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.Net.Http.Headers;

namespace IncidentBoard.Reports;

/// <summary>Sends reports as files.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ReportFormats.All)
        {
            routes.MapGet($"/incidents/{{id}}/report/{format.Name}", (string id, HttpContext http, Board board) => SendAsync(format, id, http, board)).WithMetadata(new MayAttribute(Act.Export));
            routes.MapGet($"/report/{format.Name}", (HttpContext http, Board board) => SendAsync(format, null, http, board)).WithMetadata(new MayAttribute(Act.Export));
        }
    }

    private static async Task<IResult> SendAsync(IReportFormat format, string? incident, HttpContext http, Board board)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Challenge();
        }

        var preferences = new Preferences();
        preferences.Take(http.Request);
        var question = ReportQuestion.Read(incident, http.Request.Query);
        question = question with { Parts = format.Parts(question.Parts) };
        var composed = await board.ReadAsync(reader, question.To(preferences.Zone), http.RequestAborted);
        if (composed.Report is not { } report)
        {
            return Results.NotFound();
        }

        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(PaperFileName.Of(report, format));
        http.Response.Headers.ContentDisposition = name.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(format.Write(report), format.ContentType);
    }
}

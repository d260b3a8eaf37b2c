using System.Globalization;
using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Timeline;

/// <summary>Sends windows of the timeline to the picture, past the circuit: they may hold thousands of marks.</summary>
internal static class WindowEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/timeline/window", [May(Act.Read)] (HttpContext http, Board board) => SendAsync(http, board, (window, _, zone) => Results.Json(Sent(window, zone))));
        routes.MapGet("/timeline/svg", [May(Act.Read)] (HttpContext http, Board board, TimeProvider clock) => SendAsync(http, board, (window, asked, zone) =>
            Results.Text(TimelineSvg.Write(window, [WindowWords.Basis(window, asked, zone), $"As of {clock.GetUtcNow().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}"]), "image/svg+xml", Encoding.UTF8)));
        routes.MapGet("/timeline/csv", [May(Act.Export)] (HttpContext http, Board board) => SendAsync(http, board, (window, _, _) => Results.Bytes(EventsCsv.Write(window), "text/csv; charset=utf-8", FileName(window) + ".csv")));
    }

    /// <summary>What a file is called that leaves the board: its marking first.</summary>
    public static string FileName(TimelineWindow window) => $"{window.Marking.Label().Replace(':', '-').Replace('+', '-')}{(window.Exercise ? "_EXERCISE" : "")}_timeline";

    private static async Task<IResult> SendAsync(HttpContext http, Board board, Func<TimelineWindow, TimelineAsked, TimeZoneInfo, IResult> send)
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Challenge();
        }

        var preferences = new Preferences();
        preferences.Take(http.Request);
        var asked = TimelineAsked.Read(name => http.Request.Query[name], preferences.HideExercises, preferences.Zone);
        var window = await board.ReadAsync(reader, asked.In(preferences.Zone), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return send(window, asked, preferences.Zone);
    }

    /// <summary>Equal for equal windows as long as the server runs: the picture need not fetch again what it shows.</summary>
    public static string Version(TimelineWindow window) => unchecked((uint)window.GetHashCode()).ToString("x8", CultureInfo.InvariantCulture);

    private static object Sent(TimelineWindow window, TimeZoneInfo zone) => new
    {
        Version = Version(window),
        Zone = zone.Id,
        window.From,
        window.To,
        window.LoadedFrom,
        window.LoadedTo,
        window.Before,
        window.After,
        Lanes = window.Lanes.Select(lane => new { lane.Key, lane.Title, lane.Exercise, lane.Inside, lane.Timeless, Stretches = lane.Stretches.Select(stretch => new[] { stretch.From, stretch.To, stretch.Count }) }),
        Marks = window.Marks.Select(mark => new
        {
            Id = mark.Id.ToString(),
            mark.Lanes,
            Kind = mark.Kind.ToString(),
            KindWords = mark.Kind.Words(),
            mark.Title,
            Mark = mark.Mark.ToString(),
            mark.From,
            mark.To,
            When = WhenWords.Bare(mark.When, zone),
            Parties = string.Join(", ", mark.Parties),
            mark.Conflict,
            mark.Since,
            Marking = mark.Marking.Label(),
            mark.Exercise,
        }),
        Ties = window.Ties.Select(tie => new object[] { tie.From, tie.To, tie.Kind.ToString() }),
        Gaps = window.Gaps.Select(gap => new[] { gap.From, gap.To }),
    };
}

using IncidentBoard.Access;
using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Mvc;

namespace IncidentBoard.Shared;

/// <summary>How a reader likes to see things, kept in his browser.</summary>
internal static class ViewEndpoints
{
    public static void MapViews(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/view/exercises", ShowExercises).WithMetadata(new MayAttribute(Act.Read));
        routes.MapPost("/view/keys", SwitchKeys).WithMetadata(new MayAttribute(Act.Read));
    }

    private static IResult ShowExercises([FromForm] string show, [FromForm] string back, HttpContext http) =>
        Keep(http, Preferences.ExercisesCookie, show == "hide" ? "hide" : "show", back);

    private static IResult SwitchKeys([FromForm] string keys, [FromForm] string back, HttpContext http) =>
        Keep(http, Preferences.KeysCookie, keys == "off" ? "off" : "on", back);

    private static IResult Keep(HttpContext http, string cookie, string value, string back)
    {
        http.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365),
            Secure = http.Request.IsHttps,
        });
        return Results.LocalRedirect(back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/");
    }
}

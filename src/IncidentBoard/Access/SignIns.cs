using System.Globalization;
using System.Security.Claims;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IncidentBoard.Access;

/// <summary>The cookie of a sign-in: whom it names, how long it holds, and where those go who have none.</summary>
internal static class SignIns
{
    /// <summary>The one way to be signed in.</summary>
    public const string Scheme = "board";

    private const string SinceClaim = "since";
    private static readonly TimeSpan _holds = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "board";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = _holds;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/forbidden";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = EndIfRevokedAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized, "You are signed out. Sign in again; your text is kept.");
        options.Events.OnRedirectToAccessDenied = context =>
        {
            var act = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<MayAttribute>()?.Act ?? Act.Read;
            context.RedirectUri = $"/forbidden?act={act}";
            return AnswerAsync(context, StatusCodes.Status403Forbidden, Permissions.Refusal(act));
        };
    }

    /// <summary>Signs in on this device, as the person stands now.</summary>
    public static Task BeginAsync(HttpContext context, Reader reader)
    {
        var since = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, reader.Person.ToString()),
                new Claim(ClaimTypes.Name, reader.Name),
                new Claim(Readers.StampClaim, reader.Stamp),
                new Claim(SinceClaim, since.UtcTicks.ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>When this person last proved who he is; none for nobody.</summary>
    public static DateTimeOffset? Since(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SinceClaim), CultureInfo.InvariantCulture, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static async Task EndIfRevokedAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null || context.HttpContext.RequestServices.GetRequiredService<Board>().Readers.Of(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    /// <summary>Somebody who looks at a page is led on; a script is told, since it could not do anything with a page.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string why)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        return Results.Problem(why, statusCode: status).ExecuteAsync(context.HttpContext);
    }
}

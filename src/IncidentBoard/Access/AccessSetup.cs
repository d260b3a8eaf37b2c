using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;

namespace IncidentBoard.Access;

/// <summary>Accounts, sign-in and what every answer carries to keep browsers safe.</summary>
internal static class AccessSetup
{
    private static readonly MayAttribute _read = new(Act.Read);

    public static IServiceCollection AddAccess(this IServiceCollection services, ServerOptions options)
    {
        services.AddHttpContextAccessor();
        // It would warn at the first start that the keys lie there as they are. They do, in a folder of their own: see DECISIONS.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("IncidentBoard").PersistKeysToFileSystem(KeyFolder(options.Data));
        services.AddAuthentication(SignIns.Scheme).AddCookie(SignIns.Scheme, SignIns.Configure);
        services.AddSingleton<IAuthorizationHandler, MayHandler>();
        services.AddAuthorization(policies =>
        {
            foreach (var act in Enum.GetValues<Act>())
            {
                policies.AddPolicy(act.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new MayRequirement(act)));
            }

            policies.DefaultPolicy = policies.FallbackPolicy = policies.GetPolicy(nameof(Act.Read))!;
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "board-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<Accounts>();
        services.AddSingleton<Devices>();
        services.AddSingleton<Gate>();
        services.AddSingleton<GuessPace>();
        services.AddSingleton<HashingTurns>();
        services.AddSingleton<OneClickPeople>();
        services.AddSingleton<ResetLinks>();
        services.AddSingleton<SetUpKey>();
        return services;
    }

    public static void UseAccess(this WebApplication app, ServerOptions options)
    {
        app.UseTransport(options);
        app.UseMiddleware<SafetyHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Signing out; and nobody opens a circuit who has not signed in.</summary>
    public static void MapAccess(this WebApplication app, RazorComponentsEndpointConventionBuilder pages)
    {
        app.MapPost("/sign-out", (Delegate)SignOutAsync).AllowAnonymous();
        pages.Add(endpoint =>
        {
            if (!endpoint.Metadata.Any(mark => mark is IAuthorizeData or IAllowAnonymous) && !endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            {
                endpoint.Metadata.Add(_read);
            }
        });
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(SignIns.Scheme);
        return Results.LocalRedirect("/sign-in");
    }

    /// <summary>Whoever reads these keys can make himself a sign-in, so nobody but the board's own account may.</summary>
    private static DirectoryInfo KeyFolder(string data)
    {
        var folder = Path.Combine(Path.GetFullPath(data), "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

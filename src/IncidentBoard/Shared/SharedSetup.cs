using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;

namespace IncidentBoard.Shared;

/// <summary>What every screen leans on.</summary>
internal static class SharedSetup
{
    public static IServiceCollection AddShared(this IServiceCollection services)
    {
        services.AddScoped<Connection>();
        services.AddScoped<CircuitHandler>(scope => scope.GetRequiredService<Connection>());
        services.AddScoped<TypedText>();
        services.AddScoped<Preferences>();
        services.AddRazorComponents().RegisterPersistentService<Preferences>(RenderMode.InteractiveServer);
        return services;
    }

    /// <summary>Each request brings the reader's preferences along; they go on into the circuit that its page starts.</summary>
    public static void UseShared(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.RequestServices.GetRequiredService<Preferences>().Take(http.Request);
        return next(http);
    });
}

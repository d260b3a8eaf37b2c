using IncidentBoard.Access;
using IncidentBoard.Sample;
using IncidentBoard.Shared;
using IncidentBoard.StatusPages;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Radzen;

namespace IncidentBoard;

/// <summary>Puts the rooms together into one web application.</summary>
public static class Server
{
    /// <summary>Opens the board and builds the application around it. Throws <see cref="StoreRefusedException"/> when the data folder cannot be used.</summary>
    public static async Task<WebApplication> BuildAsync(ServerOptions options, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = options.Environment, ApplicationName = typeof(Server).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(services => Board.Open(options.Data, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddScoped<Connection>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<Connection>());
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRadzenComponents();
        builder.Services.AddAccess(options);
        builder.Services.AddStatusPages();

        var app = builder.Build();
        var board = app.Services.GetRequiredService<Board>();
        if (options.Demo)
        {
            await SampleBoard.FillIfEmptyAsync(board);
        }

        app.UseAccess(options);
        app.UseAntiforgery();
        app.MapStatusPages();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccess(app.MapRazorComponents<App>().AddInteractiveServerRenderMode());
        return app;
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Graph;
using IncidentBoard.Health;
using IncidentBoard.Reading;
using IncidentBoard.Reports;
using IncidentBoard.Sample;
using IncidentBoard.Search;
using IncidentBoard.Shared;
using IncidentBoard.StatusPages;
using IncidentBoard.Storage;
using Microsoft.Extensions.FileProviders;
using Radzen;

namespace IncidentBoard;

/// <summary>Puts the rooms together into one web application.</summary>
public static class Server
{
    /// <summary>Opens the board and builds the application around it. Throws <see cref="StoreRefusedException"/> when the data folder cannot be used, and <see cref="SettingRefusedException"/> when a setting cannot.</summary>
    public static async Task<WebApplication> BuildAsync(ServerOptions options, TimeProvider? clock = null, Ids? ids = null)
    {
        // First of all, since it says plainly what is wrong with the folder, and others keep things there too.
        var board = Board.Open(options.Data, clock ?? TimeProvider.System, ids);
        try
        {
            if (options.Demo)
            {
                await SampleBoard.FillIfEmptyAsync(board, (clock ?? TimeProvider.System).GetUtcNow());
            }

            return Build(options, clock ?? TimeProvider.System, board);
        }
        catch
        {
            await board.DisposeAsync();
            throw;
        }
    }

    /// <summary>The files that the board gives to browsers, for verbs that need some of them without serving.</summary>
    internal static IFileProvider Assets()
    {
        var builder = WebApplication.CreateBuilder(Where(Environments.Production));
        builder.WebHost.UseStaticWebAssets();
        return builder.Environment.WebRootFileProvider;
    }

    private static WebApplication Build(ServerOptions options, TimeProvider clock, Board board)
    {
        var builder = WebApplication.CreateBuilder(Where(options.Environment));
        PlainLog.Use(builder.Logging);
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.UseStaticWebAssets();
        builder.AddTransport(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(Rooms.Edits);
        builder.Services.AddSingleton(Rooms.DrawerParts);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(_ => board);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = builder.Environment.IsDevelopment()).Services.AddShared();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddAccess(options);
        builder.Services.AddStatusPages();
        builder.Services.AddHostedService<WordsFollower>();
        builder.Services.AddExchange();

        var app = builder.Build();

        // Asked for once, so that it is closed with the application even if nobody ever comes.
        app.Services.GetRequiredService<Board>();
        app.UseWhen(http => AsksForAPage(http.Request), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseAccess(options);
        app.UseAntiforgery();
        app.MapStatusPages();
        app.UseShared();
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccess(app.MapRazorComponents<App>().AddInteractiveServerRenderMode());
        app.MapSaves();
        app.MapViews();
        app.MapGraph();
        app.MapReports();
        app.MapReading();
        return app;
    }

    private static WebApplicationOptions Where(string environment) => new()
    {
        EnvironmentName = environment,
        ApplicationName = typeof(Server).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
    };

    /// <summary>A person with a browser gets a page that says so in words; a program gets the bare status.</summary>
    private static bool AsksForAPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !Path.HasExtension(request.Path);
}

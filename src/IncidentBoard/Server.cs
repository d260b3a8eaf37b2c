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
using IncidentBoard.Timeline;
using Microsoft.Extensions.FileProviders;
using Radzen;

namespace IncidentBoard;

/// <summary>Puts the rooms together into one web application.</summary>
public static class Server
{
    /// <summary>Opens the board and builds the application around it. Throws <see cref="StoreRefusedException"/> when the data folder cannot be used, and <see cref="SettingRefusedException"/> when a setting cannot.</summary>
    public static async Task<WebApplication> BuildAsync(ServerOptions options, TimeProvider? clock = null, Ids? ids = null)
    {
        // The store and the rooms around it take about as long, and neither needs the other before the first request: whoever starts the board waits for one of them.
        clock ??= TimeProvider.System;

        // First of all, since others keep things there too, and none of them closes it to strangers.
        BoardFile.CreateFolder(Path.GetFullPath(options.Data));
        var opening = Task.Run(() => OpenAsync(options, clock, ids));
        WebApplication? app = null;
        try
        {
            app = Build(options, clock, opening);

            // What is wrong with the folder is said before anything else.
            await opening;

            // Asked for once, so that it is closed with the application even if nobody ever comes.
            app.Services.GetRequiredService<Board>();
            return app;
        }
        catch
        {
            await CloseAsync(app, opening);
            throw;
        }
    }

    private static async Task<Board> OpenAsync(ServerOptions options, TimeProvider clock, Ids? ids)
    {
        var board = Board.Open(options.Data, clock, ids);
        try
        {
            if (options.Demo)
            {
                await SampleBoard.FillIfEmptyAsync(board, clock.GetUtcNow());
            }

            return board;
        }
        catch
        {
            await board.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets go of what was begun. When the store is what failed, that is the reason to be told, and comes first.</summary>
    private static async Task CloseAsync(WebApplication? app, Task<Board> opening)
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await (await opening).DisposeAsync();
    }

    /// <summary>The files that the board gives to browsers, for verbs that need some of them without serving.</summary>
    internal static IFileProvider Assets()
    {
        var builder = WebApplication.CreateBuilder(Where(Environments.Production));
        builder.WebHost.UseStaticWebAssets();
        return builder.Environment.WebRootFileProvider;
    }

    private static WebApplication Build(ServerOptions options, TimeProvider clock, Task<Board> opening)
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
        builder.Services.AddSingleton(_ => opening.GetAwaiter().GetResult());
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = builder.Environment.IsDevelopment()).Services.AddShared();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddAccess(options);
        builder.Services.AddStatusPages();
        builder.Services.AddHostedService<WordsFollower>();
        builder.Services.AddExchange();

        var app = builder.Build();
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
        app.MapGraphFiles();
        app.MapReports();
        app.MapReading();
        app.MapTimeline();
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

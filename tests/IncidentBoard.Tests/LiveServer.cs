using Microsoft.AspNetCore.Builder;

namespace IncidentBoard.Tests;

/// <summary>The whole app on a free port of this machine, over a folder of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private LiveServer(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Asks the app; follows no redirect and keeps no cookie.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<LiveServer> StartAsync(bool demo = false, string environment = "Development")
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-test-").FullName;
        var app = await Server.BuildAsync(new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0", Demo = demo, Environment = environment });
        await app.StartAsync();
        return new LiveServer(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

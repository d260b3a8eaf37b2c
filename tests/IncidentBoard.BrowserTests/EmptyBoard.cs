using IncidentBoard.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.BrowserTests;

/// <summary>A board that nobody has set up yet.</summary>
internal sealed class EmptyBoard : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private EmptyBoard(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The path of the link that the console shows.</summary>
    public string SetUp => _app.Services.GetRequiredService<SetUpKey>().Path!;

    public static async Task<EmptyBoard> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-empty-").FullName;
        var app = await Server.BuildAsync(new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0", Environment = "Production" });
        await app.StartAsync();
        return new EmptyBoard(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

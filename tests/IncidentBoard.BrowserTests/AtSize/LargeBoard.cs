using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.BrowserTests.AtSize;

/// <summary>The whole app, as it is installed, with as much on its board as months of work leave. It is filled once for all tests that look at it.</summary>
public sealed class LargeBoard : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("incidentboard-large-").FullName;
    private WebApplication? _app;

    public Uri Address => new(_app!.Urls.First());

    /// <summary>The source with the most marks on its text.</summary>
    internal Id<Source> Crowded { get; private set; }

    public async Task InitializeAsync()
    {
        _app = await Server.BuildAsync(new ServerOptions { Data = _folder, Urls = "http://127.0.0.1:0", Demo = true, Environment = "Production" });
        await _app.StartAsync();
        Crowded = await WorldAtSize.FillAsync(_app.Services.GetRequiredService<Board>());
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

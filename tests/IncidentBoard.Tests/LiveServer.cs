using IncidentBoard.Core;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests;

/// <summary>The whole app on a free port of this machine, over a folder of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly TestClock? _clock;

    private LiveServer(WebApplication app, string folder, TimeProvider? clock)
    {
        (_app, _folder) = (app, folder);
        _clock = clock as TestClock;
        Address = new Uri(app.Urls.First());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Where the app listens.</summary>
    public Uri Address { get; }

    /// <summary>Asks the app; follows no redirect and keeps no cookie.</summary>
    public HttpClient Http { get; }

    /// <summary>The clock of the tests that the app was started with.</summary>
    public TestClock Clock => _clock ?? throw new InvalidOperationException("This app goes by the real clock.");

    public IServiceProvider Services => _app.Services;

    public Board Board => Services.GetRequiredService<Board>();

    /// <param name="more">What the options are besides folder and port.</param>
    public static async Task<LiveServer> StartAsync(bool demo = false, string environment = "Development", TimeProvider? clock = null, Func<ServerOptions, ServerOptions>? more = null, Ids? ids = null)
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-test-").FullName;
        var options = new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0", Demo = demo, Environment = environment };
        var app = await Server.BuildAsync(more?.Invoke(options) ?? options, clock, ids);
        await app.StartAsync();
        return new LiveServer(app, folder, clock);
    }

    /// <summary>A visitor with a browser of his own, who has not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>One of the sample people (ada, ben, eve, kim), signed in. The server must have been started with the demonstration on.</summary>
    public async Task<Visitor> SignedInAsync(string account)
    {
        var visitor = Visitor();
        using var answer = await visitor.SubmitAsync("/sign-in", "choose", ("account", account));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

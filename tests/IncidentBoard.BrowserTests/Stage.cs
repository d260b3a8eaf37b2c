using IncidentBoard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IncidentBoard.BrowserTests;

/// <summary>The whole app with its sample board on a real port, and one browser to look at it.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("incidentboard-stage-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The board behind the app, for what a test needs to be there.</summary>
    internal Board Board => _app!.Services.GetRequiredService<Board>();

    /// <summary>Where the app listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    public async Task InitializeAsync()
    {
        _app = await Server.BuildAsync(new ServerOptions { Data = _folder, Urls = "http://127.0.0.1:0", Demo = true, Environment = "Development" });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path(), Args = _arguments });
    }

    /// <summary>A fresh visitor (no cookies), with one tab open on the path.</summary>
    /// <param name="account">The sample person (ada, ben, eve, kim) to sign in as; none stays anonymous.</param>
    public async Task<Tab> OpenAsync(string path, BrowserNewContextOptions? options = null, string? account = null)
    {
        options ??= new();
        options.BaseURL ??= Address.ToString();
        var tab = await Tab.OfAsync(await _browser!.NewContextAsync(options));
        if (account is not null)
        {
            await tab.Page.GotoAsync("/sign-in?back=" + Uri.EscapeDataString(path));
            await tab.Page.Locator($"button[name=account][value={account}]").ClickAsync();
            await tab.LeavesAsync("/sign-in");
        }
        else
        {
            await tab.Page.GotoAsync(path);
        }

        return tab;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

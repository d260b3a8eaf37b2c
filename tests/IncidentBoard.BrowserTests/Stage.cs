using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IncidentBoard.BrowserTests;

/// <summary>The whole app on a real port, and one browser to look at it.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly WebApplicationFactory<Program> _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the app listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    public async Task InitializeAsync()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new Uri(addresses!.Addresses.Single());

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path(), Args = Arguments });
    }

    /// <summary>A fresh visitor (no cookies), with one tab open on the path.</summary>
    public async Task<Tab> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.ToString();
        var visitor = await _browser!.NewContextAsync(options);
        var tab = await Tab.OfAsync(visitor);
        await tab.Page.GotoAsync(path);
        return tab;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }
}

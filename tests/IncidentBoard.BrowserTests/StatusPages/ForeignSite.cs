using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace IncidentBoard.BrowserTests.StatusPages;

/// <summary>Somebody else's web server: one page of theirs, or a folder of files, served without any knowledge of the board.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>A site of one page.</summary>
    /// <param name="policy">The content security policy of the page.</param>
    public static Task<ForeignSite> OfPageAsync(string html, string policy) => StartAsync(app => app.MapGet("/", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = policy;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html)).AsTask();
    }));

    /// <summary>A site of files, as they are.</summary>
    public static Task<ForeignSite> OfFilesAsync(string folder) => StartAsync(app => app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) }));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<ForeignSite> StartAsync(Action<WebApplication> serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        serve(app);
        await app.StartAsync();
        return new ForeignSite(app);
    }
}

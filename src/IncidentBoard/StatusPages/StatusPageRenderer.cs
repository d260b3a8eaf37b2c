using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IncidentBoard.Core.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IncidentBoard.StatusPages;

/// <summary>Draws status pages as whole documents, away from any request. The preview and the published page come from here alike.</summary>
internal sealed class StatusPageRenderer(ILoggerFactory logs) : IAsyncDisposable
{
    // Words of every script stand in the page as they are; only what could be markup is escaped.
    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>The page as UTF-8.</summary>
    /// <param name="view">What stands on it.</param>
    /// <param name="madeAt">When it was made.</param>
    /// <param name="isPreview">Whether it is shown inside another page, where no script may run.</param>
    /// <param name="root">What leads from the page to the root of its site.</param>
    public async Task<byte[]> RenderAsync(StatusPageView view, DateTimeOffset madeAt, bool isPreview = false, string root = "/")
    {
        await using var renderer = new HtmlRenderer(_services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(StatusPage.View)] = view,
            [nameof(StatusPage.MadeAt)] = madeAt,
            [nameof(StatusPage.IsPreview)] = isPreview,
            [nameof(StatusPage.Root)] = root,
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<StatusPage>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(html);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

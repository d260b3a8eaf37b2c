using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBoard.Bench;

/// <summary>The least that can be shown live: a page of one word, to know what a circuit costs that does nothing; and a raw hub beside it.</summary>
[Route("/")]
public sealed class EmptyApp : ComponentBase
{
    public const string HubPath = "/raw";

    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseAntiforgery();
        app.MapHub<RawHub>(HubPath);
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return app;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "body");
        builder.OpenComponent<Word>(2);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }

    /// <summary>The word.</summary>
    public sealed class Word : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, "here");
    }
}

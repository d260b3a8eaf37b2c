namespace IncidentBoard.StatusPages.Machines;

/// <summary>The script that shows the state of the page on other sites, as ready bytes.</summary>
internal sealed class StatusWidget(IWebHostEnvironment environment)
{
    public const string Path = "/status/widget.js";

    public const string ContentType = "text/javascript; charset=utf-8";

    /// <summary>Where the bundle has it.</summary>
    public const string Asset = "dist/widget.js";

    public ReadyPage Script { get; } = new(StaticSite.Read(environment.WebRootFileProvider, Asset));
}

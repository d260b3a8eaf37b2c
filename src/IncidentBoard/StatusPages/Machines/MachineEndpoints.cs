namespace IncidentBoard.StatusPages.Machines;

/// <summary>
/// Sends what programs read. It is the public page's, so anybody may ask from any site; for the internal page there is none of it, under no address.
/// </summary>
internal static class MachineEndpoints
{
    /// <summary>Under the address of the page and, since it is the board's own page, at the root.</summary>
    private static readonly string[] _mounts = ["", StatusSite.Mount];

    public static void MapMachines(this IEndpointRouteBuilder app)
    {
        foreach (var document in MachineDocument.All)
        {
            foreach (var mount in _mounts)
            {
                app.MapOpen(mount + document.Path, context => SendAsync(context, context.RequestServices.GetRequiredService<ReadyDocuments>().Find(document), document.ContentType));
            }
        }

        app.MapOpen(StatusWidget.Path, context => SendAsync(context, context.RequestServices.GetRequiredService<StatusWidget>().Script, StatusWidget.ContentType));
    }

    private static Task SendAsync(HttpContext context, ReadyPage? document, string contentType) =>
        StatusEndpoints.SendAsync(context, document, contentType, StatusEndpoints.PublicCaching, fromAnywhere: true);
}

using Microsoft.Extensions.FileProviders;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>
/// The public page as plain files, which any web server serves as they are: the page, what programs read of it, and what a browser needs. All links within
/// the files are relative; the documents for programs lead to the address that is given.
/// </summary>
internal static class StaticSite
{
    private static readonly string[] _assets = ["dist/status.css", "dist/status.js", "dist/signs.svg", "favicon.svg"];

    /// <summary>Every file by its path, with slashes.</summary>
    /// <param name="url">Where people will find the page, without a slash at the end.</param>
    /// <param name="assets">What the board itself gives to browsers.</param>
    public static async Task<IReadOnlyList<(string Path, byte[] Bytes)>> FilesAsync(Published published, string url, DateTimeOffset now, StatusPageRenderer renderer, IFileProvider assets)
    {
        var view = published.PageOf(StatusAddress.Public, now);
        var site = new StatusSite(published.ForMachines(), url, now);
        return
        [
            ("index.html", await renderer.RenderAsync(view, now, root: "")),
            ("status/index.html", await renderer.RenderAsync(view, now, root: "../")),
            (StatusWidget.Path[1..], Read(assets, StatusWidget.Asset)),
            .. MachineDocument.All.Select(document => (document.Path[1..], document.Make(site))),
            .. _assets.Select(asset => (asset, Read(assets, asset))),
        ];
    }

    /// <summary>What the board gives to browsers, as bytes.</summary>
    internal static byte[] Read(IFileProvider assets, string path)
    {
        using var bytes = new MemoryStream();
        using var file = assets.GetFileInfo(path).CreateReadStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}

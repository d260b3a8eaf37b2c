using System.CommandLine;
using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.StatusPages;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IncidentBoard.Commands;

/// <summary><c>export-static</c>: writes a status page with everything that programs read of it as plain files, so that it can be up where the board is not. A server may run meanwhile.</summary>
internal static class ExportStatic
{
    private const string PublicPage = "public";

    public static Command Verb(Option<string?> data)
    {
        var page = new Option<string>("--page") { Description = "The page: public.", HelpName = "SLUG", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write to. It must be empty or not exist yet.", HelpName = "DIR", Required = true };
        var address = new Option<string?>("--address") { Description = "Where people will find the page: feeds and JSON lead there. Without it they lead to the board's own page.", HelpName = "URL" };
        var force = new Option<bool>("--force") { Description = "Write also into a folder that holds files. Those of the same names are replaced, the others stay." };
        var verb = new Command("export-static", "Write a status page, its JSON, feeds and calendar as plain files that any web server serves.") { page, folder, address, force };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            Settings.Read(new Dictionary<string, string?> { [nameof(ServerOptions.Data)] = parsed.GetValue(data) }),
            parsed.GetValue(page)!,
            Place(parsed.GetValue(folder)!, parsed.GetValue(force)),
            parsed.GetValue(address),
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ServerOptions options, string page, string folder, string? address, TextWriter output, CancellationToken cancellationToken)
    {
        if (page != PublicPage)
        {
            throw new CommandRefusedException($"There is no page \"{page}\" to export. The one that can be read without signing in is \"{PublicPage}\": whoever serves files cannot ask who reads them.");
        }

        var url = address is null ? StatusSite.Root(options) + StatusSite.Mount : Checked(address);
        using var board = ReadOnlyBoard.OpenFolder(options.Data, TimeProvider.System);
        var published = await board.ReadAsync(Reader.Operator, new ReadPublished(), cancellationToken);
        await using var renderer = new StatusPageRenderer(NullLoggerFactory.Instance);
        var files = await StaticSite.FilesAsync(published, url, TimeProvider.System.GetUtcNow(), renderer, Server.Assets());
        foreach (var (path, bytes) in files)
        {
            await WriteAsync(Path.Combine(folder, path), bytes, cancellationToken);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {files.Count} files to {folder}. Their feeds and JSON lead to {url}"));
        return CommandLine.Done;
    }

    private static string Place(string folder, bool force)
    {
        var path = Path.GetFullPath(folder);
        if (File.Exists(path))
        {
            throw new CommandRefusedException($"{path} is a file. Name a folder with --out.");
        }

        return force || !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any()
            ? path
            : throw new CommandRefusedException($"The folder {path} is not empty. Choose another one with --out, or add --force to replace the files of a page in it.");
    }

    private static string Checked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0
            ? address.TrimEnd('/')
            : throw new CommandRefusedException($"\"{address}\" is no address of a page. Write it like https://status.example.org.");

    /// <summary>A web server that serves the folder meanwhile never sees half a file.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        try
        {
            await File.WriteAllBytesAsync(unfinished, bytes, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}

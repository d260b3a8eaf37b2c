using System.CommandLine;
using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>import</c>: says what a file would bring to the board and, with <c>--yes</c>, puts it there: all that can go in, as one change.</summary>
internal static class Import
{
    public static Command Verb(Option<string?> data)
    {
        var file = new Argument<string>("FILE") { Description = "A board in our own JSON." };
        var yes = new Option<bool>("--yes") { Description = "Put it on the board. Without it, only say what would be put there." };
        var verb = new Command("import", "Put what is in a file on the board. Putting is refused while a server runs on the folder.") { file, yes };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            Settings.DataFolder(parsed.GetValue(data)), Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(yes), parsed.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string file, bool yes, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var import = await ReadAsync(file, cancellationToken);
        var preview = yes ? await ImportAsync(folder, file, import, cancellationToken) : await PreviewAsync(folder, import, cancellationToken);
        foreach (var problem in preview.Refused)
        {
            await console.Error.WriteLineAsync(problem);
        }

        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(yes ? "Imported" : "Would import")} {preview.Made} records from {file}; {preview.Known} were there already, {preview.RefusedRecords} refused.{(yes || preview.Made == 0 ? "" : " Add --yes to import them.")}"));
        return preview.RefusedRecords == 0 ? CommandLine.Done : CommandLine.PartlyRefused;
    }

    private static async Task<ImportPreview> PreviewAsync(string folder, ImportBoard import, CancellationToken cancellationToken)
    {
        using var board = ReadOnlyBoard.OpenFolder(folder, TimeProvider.System);
        return await board.ReadAsync(Reader.Operator, new PreviewImport(import), cancellationToken);
    }

    private static async Task<ImportPreview> ImportAsync(string folder, string file, ImportBoard import, CancellationToken cancellationToken)
    {
        await using var board = Board.Open(folder, TimeProvider.System);
        var preview = await board.ReadAsync(Reader.Operator, new PreviewImport(import), cancellationToken);
        return preview.Made == 0 || await board.RecordAsync(Reader.Operator, preview.Accepted, cancellationToken) is not Outcome.Refused refused
            ? preview
            : throw new CommandRefusedException($"Nothing was imported from {file}: {refused}");
    }

    private static async Task<ImportBoard> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CommandRefusedException($"There is no file {file}. Check the name.");
        }

        if (new FileInfo(file).Length > Core.Exchange.BoardJson.LargestFile)
        {
            throw new CommandRefusedException(string.Create(CultureInfo.InvariantCulture, $"The file {file} is larger than {Core.Exchange.BoardJson.LargestFile} bytes, which is the most that is read. Import it in parts."));
        }

        try
        {
            return ImportBoard.Of(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (FormatException e)
        {
            throw new CommandRefusedException($"The file {file} is refused as a whole. {e.Message}");
        }
    }
}

using System.CommandLine;
using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>import</c>: says what a file would bring to the board and, with <c>--yes</c>, puts it there: all that can go in, as one change.</summary>
internal static class Import
{
    public static Command Verb(Option<string?> data)
    {
        var file = new Argument<string>("FILE") { Description = "A board in our own JSON, a bundle of STIX 2.1, incidents in VERIS, or a table (CSV) of supply edges or of a timeline." };
        var format = new Option<string?>("--format") { Description = "What it is. Without it, the file's content says so." };
        format.AcceptOnlyFromAmong([.. ImportedFile.Formats]);
        var map = new Option<string?>("--map") { Description = "Which column of a table is which, such as supplier=primary_victim,customer=secondary_victim.", HelpName = "OURS=THEIRS,…" };
        var zone = new Option<string?>("--zone") { Description = "The zone of times that name none, such as Europe/Berlin. Without it they are refused.", HelpName = "ZONE" };
        var marking = new Option<string?>("--marking") { Description = "The marking of what a file of others does not mark; TLP:AMBER+STRICT without it.", HelpName = "LABEL" };
        var yes = new Option<bool>("--yes") { Description = "Put it on the board. Without it, only say what would be put there." };
        var verb = new Command("import", "Put what is in a file on the board. Putting is refused while a server runs on the folder.") { file, format, map, zone, marking, yes };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            Settings.DataFolder(parsed.GetValue(data)),
            Path.GetFullPath(parsed.GetValue(file)!),
            bytes => new ImportedFile(bytes, ImportedFile.SafeName(parsed.GetValue(file)!))
            {
                Format = parsed.GetValue(format),
                Map = parsed.GetValue(map),
                Zone = parsed.GetValue(zone),
                Marking = parsed.GetValue(marking) is { } label ? MarkingLabel.Read(label) : Marking.AmberStrict,
            },
            parsed.GetValue(yes),
            parsed.InvocationConfiguration,
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string file, Func<byte[], ImportedFile> told, bool yes, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var given = await ReadAsync(file, told, cancellationToken);
        var import = Read(file, given, cancellationToken);
        var preview = yes ? await ImportAsync(folder, file, import, cancellationToken) : await PreviewAsync(folder, import, cancellationToken);
        foreach (var line in preview.Refused.Concat(preview.Remarks.Select(remark => $"To look at: {remark}")))
        {
            await console.Error.WriteLineAsync(line);
        }

        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(yes ? "Imported" : "Would import")} {preview.Made} records from {file}; {preview.Known} were there already, {preview.RefusedRecords} refused.{OfEach(given, preview)}{(yes || preview.Made == 0 ? "" : " Add --yes to import them.")}"));
        return preview.RefusedRecords == 0 ? CommandLine.Done : CommandLine.PartlyRefused;
    }

    private static string OfEach(ImportedFile file, ImportPreview preview) =>
        $"{(file.Known() is { } format and not ImportedFile.Ours ? $" Read as: {ImportedFile.Title(format)}." : "")}"
        + $"{(preview.MadeOfEach.Count == 0 ? "" : $" They are {ImportedWords.OfEach(preview.MadeOfEach)}.")}"
        + $"{(preview.MarkedOddly == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {preview.MarkedOddly} of them carry a marking that is none of ours, so they are {Marking.Red.Label()}, open to the commanders alone."))}";

    private static async Task<ImportPreview> PreviewAsync(string folder, FileImport import, CancellationToken cancellationToken)
    {
        using var board = ReadOnlyBoard.OpenFolder(folder, TimeProvider.System);
        return await board.ReadAsync(Reader.Operator, new PreviewImport(import), cancellationToken);
    }

    private static async Task<ImportPreview> ImportAsync(string folder, string file, FileImport import, CancellationToken cancellationToken)
    {
        await using var board = Board.Open(folder, TimeProvider.System);
        var preview = await board.ReadAsync(Reader.Operator, new PreviewImport(import), cancellationToken);
        return preview.Made == 0 || await board.RecordAsync(Reader.Operator, preview.Accepted, cancellationToken) is not Outcome.Refused refused
            ? preview
            : throw new CommandRefusedException($"Nothing was imported from {file}: {refused}");
    }

    private static async Task<ImportedFile> ReadAsync(string file, Func<byte[], ImportedFile> told, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CommandRefusedException($"There is no file {file}. Check the name.");
        }

        return new FileInfo(file).Length > BoardJson.LargestFile
            ? throw new CommandRefusedException(string.Create(CultureInfo.InvariantCulture, $"The file {file} is larger than {BoardJson.LargestFile} bytes, which is the most that is read. Import it in parts."))
            : told(await File.ReadAllBytesAsync(file, cancellationToken));
    }

    private static FileImport Read(string file, ImportedFile given, CancellationToken cancellationToken)
    {
        try
        {
            return given.Read(cancellationToken);
        }
        catch (FormatException e)
        {
            throw new CommandRefusedException($"The file {file} is refused as a whole. {e.Message}{(given.Known() is null ? " Say it with --format and --map." : "")}");
        }
    }
}

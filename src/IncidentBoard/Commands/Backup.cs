using System.CommandLine;
using System.Globalization;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>backup</c>: copies the whole board, as of one moment, to a file. A server may run meanwhile and loses nothing by it.</summary>
internal static class Backup
{
    public static Command Verb(Option<string?> data)
    {
        var file = new Option<string>("--out") { Description = "The file to write. It must not exist yet.", HelpName = "FILE", Required = true };
        var verb = new Command("backup", "Copy the whole board to a file, also while a server runs.") { file };
        verb.SetAction((parsed, _) => RunAsync(Settings.DataFolder(parsed.GetValue(data)), parsed.GetValue(file)!, parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string file, TextWriter output)
    {
        var path = NewFile.Place(file);
        using (var board = ReadOnlyBoard.OpenFolder(folder, TimeProvider.System))
        {
            board.CopyTo(path);
        }

        using var copy = ReadOnlyBoard.OpenFile(path, TimeProvider.System);
        var journal = await copy.VerifyAsync();
        if (journal.Break is { } fault)
        {
            throw new CommandRefusedException($"The board was copied to {path}, but its journal is broken: {fault}. Keep older backups.");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Backed up to {path} ({new FileInfo(path).Length} bytes). It holds everything, whatever its marking: keep it safe. Checkpoint {journal.Checkpoint}"));
        return CommandLine.Done;
    }
}

using System.CommandLine;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the board, after looking it over. The file that was there is kept aside.</summary>
internal static class Restore
{
    public static Command Verb(Option<string?> data)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var verb = new Command("restore", "Put a backup in the place of the board. Refused while a server runs on the folder.") { file };
        verb.SetAction((parsed, _) => RunAsync(Settings.DataFolder(parsed.GetValue(data)), Path.GetFullPath(parsed.GetValue(file)!), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string file, TextWriter output)
    {
        using var backup = ReadOnlyBoard.OpenFile(file, TimeProvider.System);
        var journal = await backup.VerifyAsync();
        if (journal.Break is { } fault)
        {
            throw new CommandRefusedException($"The backup {file} is not restored, because its journal is broken: {fault}. Choose an older one.");
        }

        var aside = BoardFile.Replace(folder, backup, TimeProvider.System);
        await output.WriteLineAsync($"Restored {file} to {folder}. {(aside is null ? "There was no board before." : $"The board that was there is kept as {aside}.")} Checkpoint {journal.Checkpoint}");
        return CommandLine.Done;
    }
}

using System.CommandLine;
using System.Globalization;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>verify</c>: looks over the journal of a board or of a backup, also while a server runs, and prints its head to be kept elsewhere.</summary>
internal static class Verify
{
    public static Command Verb(Option<string?> data)
    {
        var file = new Argument<string?>("FILE") { Description = "A backup to look over, in place of the board in the data folder.", Arity = ArgumentArity.ZeroOrOne };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "What an earlier run printed and was kept elsewhere: finds a journal that was cut or written anew.", HelpName = "SEQ:HASH" };
        var verb = new Command("verify", "Check that the journal is whole and the board what it says, and print its last line as a checkpoint.") { file, checkpoint };
        verb.SetAction((parsed, _) => RunAsync(parsed.GetValue(file), parsed.GetValue(data), parsed.GetValue(checkpoint), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static async Task<int> RunAsync(string? file, string? data, string? checkpoint, TextWriter output)
    {
        var outside = checkpoint is null
            ? null
            : JournalCheckpoint.Parse(checkpoint) ?? throw new CommandRefusedException($"\"{checkpoint}\" is no checkpoint. Write it as it was printed: a number, a colon and 64 hexadecimal digits.");
        using var board = file is null
            ? ReadOnlyBoard.OpenFolder(Settings.DataFolder(data), TimeProvider.System)
            : ReadOnlyBoard.OpenFile(Path.GetFullPath(file), TimeProvider.System);
        var journal = await board.VerifyAsync(outside);
        if (journal.Break is { } fault)
        {
            throw new CommandRefusedException(string.Create(CultureInfo.InvariantCulture, $"The board cannot be trusted: {fault}. {journal.Lines} lines of the journal are whole. Compare it with backups and ask who could write the file."));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The journal is whole: {journal.Lines} lines. Checkpoint {journal.Checkpoint}"));
        return CommandLine.Done;
    }
}

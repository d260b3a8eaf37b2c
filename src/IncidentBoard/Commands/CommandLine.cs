using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using IncidentBoard.Storage;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Commands;

/// <summary>The command line: a verb for each thing that whoever looks after a board does with it. What goes wrong is one plain line on the error output.</summary>
public static class CommandLine
{
    /// <summary>The exit code when all was done.</summary>
    public const int Done = 0;

    /// <summary>The exit code when nothing was done, for a reason that was said.</summary>
    public const int Refused = 1;

    /// <summary>The exit code of a command line that makes no sense.</summary>
    public const int Misspelt = 2;

    /// <summary>The exit code of an import that left single records out.</summary>
    public const int PartlyRefused = 3;

    /// <summary>Does what the arguments say and returns the exit code. Never throws.</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Verbs().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync($"{OneLine(parsed.Errors[0].Message)} Run \"IncidentBoard {Path(parsed.CommandResult)}--help\" to see what there is.");
            return Misspelt;
        }

        try
        {
            // Without a time limit of its own, so that a server that is told to stop finishes what it has begun.
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e)
        {
            await error.WriteLineAsync(OneLine(InWords(e)));
            return Refused;
        }
    }

    private static RootCommand Verbs()
    {
        var data = new Option<string?>("--data") { Description = "The folder that holds the board.", HelpName = "DIR", Recursive = true };
        var root = new RootCommand("IncidentBoard: the board for the hour when a vendor shared by several labs is breached. Without a verb it serves.")
        {
            data,
            Serve.Verb(data),
            Export.Verb(data),
            ExportStatic.Verb(data),
            Import.Verb(data),
            Exercise.Verb(data),
            Users.Verb(data),
            Backup.Verb(data),
            Restore.Verb(data),
            Verify.Verb(data),
        };
        Serve.Become(root, data);
        return root;
    }

    private static string InWords(Exception e) => e switch
    {
        CommandRefusedException or SettingRefusedException or StoreRefusedException or ForbiddenException => e.Message,
        SqliteException sqlite => $"The board's file cannot be used: {StoreTrouble.Plainly(sqlite)}",
        UnauthorizedAccessException => $"{e.Message} Give this user permission, or name another place.",
        IOException => $"{e.Message} Check the disk and the name, then try again.",
        _ => $"This is a fault of IncidentBoard, not yours ({e.GetType().Name}: {e.Message}). Nothing more was done; please report it with the command that you ran.",
    };

    /// <summary>The verb as it is typed, with a space after each word; nothing for none.</summary>
    private static string Path(SymbolResult result) => result is CommandResult { Command: not RootCommand } verb ? $"{Path(verb.Parent!)}{verb.Command.Name} " : "";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}

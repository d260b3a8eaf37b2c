using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace IncidentBoard.Shared;

/// <summary>Log lines for whoever runs the board: one line each, with what went wrong in words. Stack traces are for those who develop it.</summary>
internal sealed class PlainLog(ServerOptions options, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    // "Hosting failed to start": the verb that started it says so itself, in one line.
    private const int FailedToStart = 11;

    private readonly bool _withTraces = options.Environment == Environments.Development;

    public static void Use(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => (console.FormatterName, console.LogToStandardErrorThreshold) = (FormatterName, LogLevel.Trace));
        logging.AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>();
        logging.SetMinimumLevel(LogLevel.Warning);

        // It warns that keys lie on the disk unencrypted, which for a folder that only the board's account can read is how it is meant.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (entry.EventId.Id == FailedToStart && entry.Category == "Microsoft.Extensions.Hosting.Internal.Host")
        {
            return;
        }

        var text = entry.Formatter(entry.State, entry.Exception);
        textWriter.WriteLine($"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {entry.LogLevel}: {OneLine(text)}{Reason(entry.Exception)} [{entry.Category}]");
        if (_withTraces && entry.Exception is { } exception)
        {
            textWriter.WriteLine(exception.ToString());
        }
    }

    private static string Reason(Exception? exception) => exception is null ? "" : $" {exception.GetType().Name}: {OneLine(exception.Message)}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What the disk or the file refuses, in plain words. Result codes: https://sqlite.org/rescode.html.</summary>
internal static class StoreTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>A sentence for the person who was saving; null when it is none of the store's troubles.</summary>
    public static string? InWords(Exception e) => Of(e) is var (reason, next) ? $"Not saved: {reason}. Your text is kept. {next}." : null;

    /// <summary>The reason and the next step, for whoever looks after the board; the store's own words when it is none of the known troubles.</summary>
    public static string Plainly(SqliteException e) => Of(e) is var (reason, next) ? $"{reason}. {next}." : e.Message;

    /// <summary>Whether a rule of the tables was broken: uniqueness, or a reference to something that is not there.</summary>
    public static bool IsBrokenRule(Exception e) => Code(e) == Constraint;

    private static (string Reason, string NextStep)? Of(Exception e) => Code(e) switch
    {
        Full => ("the disk that holds the board is full", "Free some space, then try again"),
        ReadOnly => ("the board's file cannot be written", "Ask the administrator to check the data folder's permissions"),
        InputOutput => ("the disk that holds the board reports an error", "Ask the administrator to check the disk and the space left on it"),
        Corrupt => ("the board's file is damaged", "Ask the administrator to restore a backup"),
        NotADatabase => ("the board's file is damaged, or it is no board's file at all", "Ask the administrator to check its name or to restore a backup"),
        Busy or Locked => ("another program holds the board's file", "Try again in a moment"),
        CannotOpen => ("the board's file cannot be opened", "Ask the administrator to check the data folder and its permissions"),
        _ => null,
    };

    private static int? Code(Exception e) => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode,
        DbUpdateException { InnerException: SqliteException sqlite } => sqlite.SqliteErrorCode,
        InvalidOperationException { InnerException: SqliteException sqlite } => sqlite.SqliteErrorCode,
        _ => null,
    };
}

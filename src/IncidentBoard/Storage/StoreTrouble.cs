using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What the disk or the file refuses, in words for the person who was saving. Result codes: https://sqlite.org/rescode.html.</summary>
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

    /// <summary>A sentence for the trouble; null when it is none of the store's.</summary>
    public static string? InWords(Exception e) => Code(e) switch
    {
        Full => "Not saved: the disk that holds the board is full. Your text is kept. Free some space, then save again.",
        ReadOnly => "Not saved: the board's file cannot be written. Your text is kept. Ask the administrator to check the data folder's permissions.",
        InputOutput => "Not saved: the disk that holds the board reports an error. Your text is kept. Ask the administrator to check the disk.",
        Corrupt or NotADatabase => "Not saved: the board's file is damaged. Your text is kept. Ask the administrator to restore a backup.",
        Busy or Locked => "Not saved: another program holds the board's file. Your text is kept. Try again in a moment.",
        CannotOpen => "Not saved: the board's file cannot be opened. Your text is kept. Ask the administrator to check the data folder.",
        _ => null,
    };

    /// <summary>Whether a rule of the tables was broken: uniqueness, or a reference to something that is not there.</summary>
    public static bool IsBrokenRule(Exception e) => Code(e) == Constraint;

    private static int? Code(Exception e) => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode,
        DbUpdateException { InnerException: SqliteException sqlite } => sqlite.SqliteErrorCode,
        InvalidOperationException { InnerException: SqliteException sqlite } => sqlite.SqliteErrorCode,
        _ => null,
    };
}

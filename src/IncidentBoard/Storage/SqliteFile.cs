using System.Globalization;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Storage;

/// <summary>The few things that are done with a SQLite file as a file: opened, looked over, copied.</summary>
internal static class SqliteFile
{
    /// <summary>How long one connection waits for another, in seconds.</summary>
    private const int BusySeconds = 5;

    public static string Address(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
        Pooling = pooling,
    }.ToString();

    /// <summary>A connection of its own, closed when disposed.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(Address(path, mode, pooling: false));
        try
        {
            connection.Open();
            WhenFunctions.AddTo(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What SQLite finds wrong with the file, in its own words; null when nothing is.</summary>
    public static string? Damage(SqliteConnection connection)
    {
        try
        {
            return Convert.ToString(Scalar(connection, "PRAGMA quick_check(1)"), CultureInfo.InvariantCulture) is "ok" ? null : "its pages do not fit together";
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    /// <summary>Writes the state of one moment to a new file: under another name first, synced, then in its place at once.</summary>
    public static void Copy(SqliteConnection connection, string target)
    {
        var unfinished = target + ".unfinished";
        File.Delete(unfinished);
        try
        {
            CreatePrivate(unfinished);
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.Parameters.AddWithValue("$target", unfinished);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
            Sync(unfinished);
            File.Move(unfinished, target);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>An empty file that nobody else may read: SQLite fills it and keeps its permissions.</summary>
    public static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var created = new FileStream(path, options);
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Sync(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}

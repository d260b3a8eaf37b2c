using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IncidentBoard.Storage;

/// <summary>The one SQLite file of a board, held for this process, with its schema up to date and its settings asserted.</summary>
internal sealed class BoardFile : IDisposable
{
    private const int BusySeconds = 5;
    private readonly FolderLock _lock;

    private BoardFile(string folder, FolderLock held) => (Folder, _lock) = (folder, held);

    public string Folder { get; }

    public string Path => PathIn(Folder);

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, "board.db");

    /// <summary>
    /// Takes the folder, brings its file to the current schema (a backup first), and checks that it will keep what it acknowledges.
    /// Throws <see cref="StoreRefusedException"/> when the folder is taken, not writable, damaged, or written by a newer version.
    /// </summary>
    public static BoardFile Open(string folder, TimeProvider clock)
    {
        CreateFolder(folder);
        var file = new BoardFile(folder, FolderLock.Take(folder));
        try
        {
            file.Prepare(clock);
            return file;
        }
        catch (SqliteException e)
        {
            file.Dispose();
            throw new StoreRefusedException($"The board's file {file.Path} cannot be used: {StoreTrouble.InWords(e)?.Replace("Not saved: ", "", StringComparison.Ordinal).Replace(" Your text is kept.", "", StringComparison.Ordinal) ?? e.Message}", e);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A connection for the writer: every commit is on the disk before it is acknowledged.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(Address(Path, SqliteOpenMode.ReadWriteCreate, pooling: false));
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
        return connection;
    }

    /// <summary>Options for contexts that read, each on a pooled connection of its own.</summary>
    public DbContextOptions<BoardDb> ForReading() => new DbContextOptionsBuilder<BoardDb>()
        .UseSqlite(Address(Path, SqliteOpenMode.ReadWrite, pooling: true))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new QueryOnly())
        .Options;

    /// <summary>Options for contexts over the writer's connection.</summary>
    public static DbContextOptions<BoardDb> ForWriting(SqliteConnection connection) =>
        new DbContextOptionsBuilder<BoardDb>().UseSqlite(connection).Options;

    /// <summary>Copies the whole board to another file while it is in use; the copy is one moment's state.</summary>
    public void CopyTo(string target)
    {
        using var connection = new SqliteConnection(Address(Path, SqliteOpenMode.ReadWrite, pooling: false));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        command.ExecuteNonQuery();
    }

    public void Dispose() => _lock.Dispose();

    internal static string Address(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
        Pooling = pooling,
    }.ToString();

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The data folder {folder} cannot be made: {e.Message} Choose another folder with --data.", e);
        }
    }

    private void Prepare(TimeProvider clock)
    {
        var isNew = !File.Exists(Path) || new FileInfo(Path).Length == 0;
        using (var db = new BoardDb(new DbContextOptionsBuilder<BoardDb>().UseSqlite(Address(Path, isNew ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly, pooling: false)).Options))
        {
            if (!isNew)
            {
                RefuseNewer(db);
            }
        }

        using var writable = new BoardDb(new DbContextOptionsBuilder<BoardDb>().UseSqlite(Address(Path, SqliteOpenMode.ReadWriteCreate, pooling: false)).Options);
        Migrate(writable, isNew, clock);
        using var connection = OpenForWriting();
        AssertSettings(connection);
    }

    private void RefuseNewer(BoardDb db)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (db.GetService<IHistoryRepository>().GetAppliedMigrations().FirstOrDefault(applied => !known.Contains(applied.MigrationId)) is { } newer)
        {
            throw new StoreRefusedException($"The board's file {Path} was written by a newer version ({newer.MigrationId}). Start that version, or restore a backup of this one; nothing was changed.");
        }
    }

    private void Migrate(BoardDb db, bool isNew, TimeProvider clock)
    {
        if (!db.Database.GetPendingMigrations().Any())
        {
            return;
        }

        if (!isNew)
        {
            BackUpBeforeMigrating(clock);
            // A migration that was killed leaves its lock row behind, and EF would wait for it for ever. This process holds the folder, so nobody else is migrating.
            db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        }

        db.Database.Migrate();
    }

    private void BackUpBeforeMigrating(TimeProvider clock)
    {
        var backups = Directory.CreateDirectory(System.IO.Path.Combine(Folder, "backups"));
        var name = string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        CopyTo(System.IO.Path.Combine(backups.FullName, name));
    }

    private void AssertSettings(SqliteConnection connection)
    {
        Expect(connection, "journal_mode", "wal");
        Expect(connection, "synchronous", "2");
        Expect(connection, "foreign_keys", "1");
    }

    private void Expect(SqliteConnection connection, string pragma, string wanted)
    {
        var got = Convert.ToString(Scalar(connection, $"PRAGMA {pragma}"), CultureInfo.InvariantCulture);
        if (!string.Equals(got, wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreRefusedException($"The board's file {Path} would not keep what is saved: {pragma} is {got}, not {wanted}. Move the data folder to a local disk.");
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

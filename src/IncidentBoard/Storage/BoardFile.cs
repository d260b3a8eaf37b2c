using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IncidentBoard.Storage;

/// <summary>The one SQLite file of a board, held for this process, with its schema up to date and its settings asserted.</summary>
internal sealed class BoardFile : IDisposable
{
    private readonly FolderLock _lock;

    private BoardFile(string folder, FolderLock held) => (Folder, _lock) = (folder, held);

    public string Folder { get; }

    public string Path => PathIn(Folder);

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, "board.db");

    /// <summary>Where copies go that are made without being asked for.</summary>
    public static string BackupsIn(string folder) => System.IO.Path.Combine(folder, "backups");

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
            throw Unusable(file.Path, e);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Puts a copy of another board in the place of the one in a folder. At each moment of it the folder holds one whole board, the old or the new.
    /// Throws <see cref="StoreRefusedException"/> when a server holds the folder.
    /// </summary>
    /// <returns>Where the board that was there is kept; null when there was none.</returns>
    public static string? Replace(string folder, ReadOnlyBoard with, TimeProvider clock)
    {
        CreateFolder(folder);
        using var held = FolderLock.Take(folder);
        var (path, next) = (PathIn(folder), PathIn(folder) + ".next");
        File.Delete(next);
        with.CopyTo(next);
        var aside = File.Exists(path) ? KeepAside(folder, clock) : null;
        File.Move(next, path, overwrite: true);
        return aside;
    }

    private static string KeepAside(string folder, TimeProvider clock)
    {
        var path = PathIn(folder);
        try
        {
            using var old = SqliteFile.Open(path, SqliteOpenMode.ReadWrite);
            SqliteFile.Execute(old, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why it is replaced. It is kept as it is, with its log.
        }

        Directory.CreateDirectory(BackupsIn(folder));
        var aside = System.IO.Path.Combine(BackupsIn(folder), string.Create(CultureInfo.InvariantCulture, $"replaced-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db"));
        File.Copy(path, aside);
        if (File.Exists(path + "-wal"))
        {
            // Left where it is, the log of the old board would be played back over the new one.
            File.Move(path + "-wal", aside + "-wal");
        }

        File.Delete(path + "-shm");
        return aside;
    }

    public static StoreRefusedException Unusable(string path, SqliteException e) => new($"The file {path} cannot be used: {StoreTrouble.Plainly(e)}", e);

    /// <summary>A connection for the writer: every commit is on the disk before it is acknowledged.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = SqliteFile.Open(Path, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
        return connection;
    }

    /// <summary>Options for contexts that read, each on a pooled connection of its own.</summary>
    public DbContextOptions<BoardDb> ForReading() => new DbContextOptionsBuilder<BoardDb>()
        .UseSqlite(SqliteFile.Address(Path, SqliteOpenMode.ReadWrite, pooling: true), ListsAsOneParameter)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new QueryOnly())
        .Options;

    /// <summary>Options for contexts over a connection that is open already.</summary>
    public static DbContextOptions<BoardDb> Over(SqliteConnection connection) => new DbContextOptionsBuilder<BoardDb>()
        .UseSqlite(connection, ListsAsOneParameter)
        // That no migration is missing is for a test to find; looking for one at each start takes a tenth of it.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options;

    /// <summary>Copies the whole board to another file while it is in use; the copy is one moment's state.</summary>
    public void CopyTo(string target)
    {
        using var connection = SqliteFile.Open(Path, SqliteOpenMode.ReadWrite);
        SqliteFile.Copy(connection, target);
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Refuses a file that is no board, or one that a newer version has written. Writes nothing.</summary>
    /// <returns>Whether the file is of the schema of this version; false when it is older.</returns>
    public static bool IsCurrent(SqliteConnection connection, string path)
    {
        using var db = new BoardDb(Over(connection));
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = db.GetService<IHistoryRepository>().GetAppliedMigrations().Select(migration => migration.MigrationId).ToList();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StoreRefusedException($"The file {path} was written by a newer version ({newer}). Use that version, or a backup of this one; nothing was changed.");
        }

        if (applied.Count == 0 && SqliteFile.Scalar(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' LIMIT 1") is string table)
        {
            throw new StoreRefusedException($"The file {path} is no board (it has a table \"{table}\" of something else); nothing was changed. Choose another folder with --data.");
        }

        return applied.Count == known.Count;
    }

    /// <summary>A list whose length is part of the statement would have the statement made anew for each query, and every query here asks by the markings that are open.</summary>
    private static void ListsAsOneParameter(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    /// <summary>Makes the data folder, open to its owner alone. Throws <see cref="StoreRefusedException"/>.</summary>
    public static void CreateFolder(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                // What may be read here is what is on the board, whatever its marking.
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The data folder {folder} cannot be made: {e.Message} Choose another folder with --data.", e);
        }
    }

    private void Prepare(TimeProvider clock)
    {
        if (!File.Exists(Path) || (new FileInfo(Path).Length == 0 && !File.Exists(Path + "-wal")) || !IsSound())
        {
            Migrate(clock);
        }

        using var connection = OpenForWriting();
        Expect(connection, "journal_mode", "wal");
        Expect(connection, "synchronous", "2");
        Expect(connection, "foreign_keys", "1");
    }

    /// <summary>Looks at the file without writing to it. False when its schema is older than this version's.</summary>
    private bool IsSound()
    {
        var endedBadly = File.Exists(Path + "-wal");

        // A process that was killed while it made the file leaves a journal that must be rolled back before anything can be read.
        using var connection = SqliteFile.Open(Path, File.Exists(Path + "-journal") ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        var current = IsCurrent(connection, Path);

        // A process that was stopped hard leaves its log behind. The disk may have suffered with it, so the file is looked over once.
        if (endedBadly && SqliteFile.Damage(connection) is { } damage)
        {
            throw new StoreRefusedException($"The file {Path} is damaged ({damage}). Restore a backup with the verb restore; the damaged file is kept aside.");
        }

        return current;
    }

    private void Migrate(TimeProvider clock)
    {
        if (!File.Exists(Path))
        {
            SqliteFile.CreatePrivate(Path);
        }
        else if (new FileInfo(Path).Length > 0)
        {
            BackUpBeforeMigrating(clock);
        }

        using var connection = OpenForWriting();
        using var db = new BoardDb(Over(connection));

        // A migration that was killed leaves its lock row behind, and EF would wait for it for ever. This process holds the folder, so nobody else is migrating.
        SqliteFile.Execute(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        db.Database.Migrate();
    }

    private void BackUpBeforeMigrating(TimeProvider clock)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        Directory.CreateDirectory(BackupsIn(Folder));
        CopyTo(System.IO.Path.Combine(BackupsIn(Folder), name));
    }

    private void Expect(SqliteConnection connection, string pragma, string wanted)
    {
        var got = Convert.ToString(SqliteFile.Scalar(connection, $"PRAGMA {pragma}"), CultureInfo.InvariantCulture);
        if (!string.Equals(got, wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreRefusedException($"The board's file {Path} would not keep what is saved: {pragma} is {got}, not {wanted}. Move the data folder to a local disk.");
        }
    }
}

using IncidentBoard.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// A board's file that is looked at and never written: a backup, or the board of a folder, on which a server may run meanwhile. It holds no lock;
/// all that is read from it is of one moment.
/// </summary>
public sealed class ReadOnlyBoard : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly bool _isCurrent;

    private ReadOnlyBoard(string path, SqliteConnection connection, TimeProvider clock) =>
        (_path, _connection, _clock, _isCurrent) = (path, connection, clock, BoardFile.IsCurrent(connection, path));

    /// <summary>Opens a file, or throws <see cref="StoreRefusedException"/> with one plain line: it is missing, damaged, no board, or of a newer version.</summary>
    public static ReadOnlyBoard OpenFile(string path, TimeProvider clock)
    {
        if (!File.Exists(path))
        {
            throw new StoreRefusedException($"There is no file {path}. Check the name.");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = Open(path);
            return new ReadOnlyBoard(path, connection, clock);
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw BoardFile.Unusable(path, e);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Opens the board of a folder, or throws <see cref="StoreRefusedException"/> with one plain line.</summary>
    public static ReadOnlyBoard OpenFolder(string folder, TimeProvider clock) =>
        File.Exists(BoardFile.PathIn(folder))
            ? OpenFile(BoardFile.PathIn(folder), clock)
            : throw new StoreRefusedException($"There is no board in {folder}. Name its folder with --data, or start one there with the verb serve.");

    /// <summary>Answers a question as <paramref name="reader"/> would see it. Throws <see cref="StoreRefusedException"/> when the file is of an older version.</summary>
    public async Task<T> ReadAsync<T>(Reader reader, Query<T> query, CancellationToken cancellationToken = default)
    {
        if (!_isCurrent)
        {
            throw new StoreRefusedException($"The file {_path} was written by an older version. Start this version on it once, which upgrades it after a backup.");
        }

        if (!reader.May(query.Act))
        {
            throw new ForbiddenException(query.Act);
        }

        await using var db = new BoardDb(BoardFile.Over(_connection));
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var moment = _connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, cancellationToken);
        return await query.RunAsync(new VisibleTo(db, reader, _clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>Looks over the file, the whole journal in it and, unless the file is of an older version, whether all that is on the board is what the journal says.</summary>
    /// <param name="outside">A checkpoint kept elsewhere, which the journal must still contain.</param>
    public async Task<JournalState> VerifyAsync(JournalCheckpoint? outside = null)
    {
        await using var moment = _connection.BeginTransaction(deferred: true);
        if (SqliteFile.Damage(_connection) is { } damage)
        {
            throw new StoreRefusedException($"The file {_path} is damaged ({damage}). Restore a backup with the verb restore.");
        }

        var journal = Verification.Check(_connection, outside);
        if (journal.Break is not null || !_isCurrent)
        {
            return journal;
        }

        await using var db = new BoardDb(BoardFile.Over(_connection));
        await db.Database.UseTransactionAsync(moment);
        return journal with { Break = await Facts.FirstUnknownAsync(db) };
    }

    /// <summary>Copies the whole board, as of one moment, to a file that must not exist yet.</summary>
    public void CopyTo(string target) => SqliteFile.Copy(_connection, target);

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Open(string path)
    {
        var connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            SqliteFile.Scalar(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY && !File.Exists(path + "-wal"))
        {
            // A board at rest in a folder that cannot be written: SQLite wants to make its log there, which an unchanging file does not need.
            connection.Dispose();
            return SqliteFile.Open(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
        }
    }
}

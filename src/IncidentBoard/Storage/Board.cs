using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IncidentBoard.Storage;

/// <summary>
/// The one door to everything the board holds. It has three verbs: read, record, follow. Permission, marking, invariants, transaction,
/// journal line and announcement happen here and nowhere else.
/// </summary>
public sealed class Board : IAsyncDisposable
{
    private readonly BoardFile _file;
    private readonly TimeProvider _clock;
    private readonly Ids _ids;
    private readonly PooledDbContextFactory<BoardDb> _reading;
    private readonly SqliteConnection _connection;
    private readonly Writer _writer;
    private readonly Followers _followers = new();
    private readonly SharedAnswers _answers = new();
    private bool _logIsDue;

    private Board(BoardFile file, TimeProvider clock, Ids ids)
    {
        (_file, _clock, _ids) = (file, clock, ids);
        _reading = new PooledDbContextFactory<BoardDb>(file.ForReading());
        _connection = file.OpenForWriting();
        Drafts = new Drafts(this);
        Positions = new Positions(this);
        Snapshots = new Snapshots(this);
        Words = new SearchIndex(this);
        using var db = _reading.CreateDbContext();
        var last = db.Lines.OrderByDescending(line => line.Sequence).Select(line => new { line.Sequence, line.Hash }).FirstOrDefault();
        var head = last is null ? new JournalHead(0, JournalChain.Beginning) : new JournalHead(last.Sequence, last.Hash);
        Readers = new Readers(People(db));
        _writer = new Writer(_connection, new PooledDbContextFactory<BoardDb>(BoardFile.Over(_connection)), head, Committed);
    }

    /// <summary>Who may read and change what, as of the last commit.</summary>
    public Readers Readers { get; }

    /// <summary>What people have typed and not saved yet.</summary>
    public Drafts Drafts { get; }

    /// <summary>How people have arranged the supply picture.</summary>
    public Positions Positions { get; }

    /// <summary>Published pages, ready to be sent.</summary>
    public Snapshots Snapshots { get; }

    /// <summary>The words of what the board holds.</summary>
    public SearchIndex Words { get; }

    /// <summary>The folder that holds the board.</summary>
    public string Folder => _file.Folder;

    /// <summary>How many follow now.</summary>
    public int FollowerCount => _followers.Count;

    /// <summary>Opens the board in a folder, which this process then holds alone. Throws <see cref="StoreRefusedException"/> with one plain line.</summary>
    public static Board Open(string folder, TimeProvider clock, Ids? ids = null)
    {
        var file = BoardFile.Open(Path.GetFullPath(folder), clock);
        try
        {
            return new Board(file, clock, ids ?? Ids.Random);
        }
        catch (SqliteException e)
        {
            file.Dispose();
            throw BoardFile.Unusable(file.Path, e);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Answers a question from what the reader may see. Throws <see cref="ForbiddenException"/> when he may not ask at all.</summary>
    public async Task<T> ReadAsync<T>(Reader reader, Query<T> query, CancellationToken cancellationToken = default)
    {
        if (Readers.Current(reader) is not { } current || !current.May(query.Act))
        {
            throw new ForbiddenException(query.Act);
        }

        return query.IsShared
            ? await _answers.GetAsync(query, current.Sight, () => AnswerAsync(current, query, CancellationToken.None)).WaitAsync(cancellationToken)
            : await AnswerAsync(current, query, cancellationToken);
    }

    /// <summary>
    /// Records a change. When it returns recorded, the change is on the disk and in the journal; when it returns refused, nothing has changed.
    /// </summary>
    public Task<Outcome> RecordAsync(Reader reader, Change change, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<Outcome>(cancellationToken)
            : _writer.EnqueueAsync(turn => RecordAsync(turn, reader, change));

    /// <summary>Starts to follow the board.</summary>
    public Following Follow() => _followers.Add();

    /// <summary>Copies the board as it is now to another file, which must not exist. Editing goes on meanwhile.</summary>
    public void BackUp(string target) => _file.CopyTo(target);

    /// <summary>Writes something to the disk, of no consequence, and says why that did not work; null when it did.</summary>
    public async Task<string?> WriteTroubleAsync()
    {
        // Put in and taken out in one transaction: the pages are written and synced, and nobody ever sees the row.
        var probe = new Draft { Person = _ids.Next(), Key = "probe", At = Now };
        var outcome = await WriteAsync(async turn =>
        {
            turn.Db.Add(probe);
            await turn.Db.SaveChangesAsync();
            turn.Db.Remove(probe);
        });
        return outcome is Outcome.Refused refused ? refused.ToString() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _connection.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(SqliteFile.Address(_file.Path, SqliteOpenMode.ReadWrite, pooling: true)));
        _file.Dispose();
    }

    /// <summary>Writes what is no fact of the board, and so leaves no journal line: drafts and ready-made pages.</summary>
    internal Task<Outcome> WriteAsync(Func<WriteTurn, Task> write) => _writer.EnqueueAsync(async turn =>
    {
        await write(turn);
        await turn.Db.SaveChangesAsync();
        return new Outcome.Recorded(default);
    });

    /// <summary>Reads what is no fact of the board.</summary>
    internal async Task<T> ReadAsync<T>(Func<BoardDb, Task<T>> read)
    {
        await using var db = await _reading.CreateDbContextAsync();
        return await read(db);
    }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    private async Task<Outcome> RecordAsync(WriteTurn turn, Reader reader, Change change)
    {
        if (Readers.Current(reader) is not { } current)
        {
            return Outcome.Refuse("", "You are signed out. Sign in again; your text is kept.");
        }

        if (!current.May(change.Act))
        {
            return Outcome.Refuse("", Permissions.Refusal(change.Act));
        }

        var desk = new Desk(turn.Db, current, _clock.GetUtcNow(), _ids);
        if (await change.ApplyAsync(desk, CancellationToken.None) is Outcome.Refused refused)
        {
            return refused;
        }

        await MarkingRule.NameAsync(desk, desk.Touched(), CancellationToken.None);
        var touched = desk.Touched();
        if (await Rules.ProblemsAsync(desk, change, touched, CancellationToken.None) is { Count: > 0 } problems)
        {
            return Outcome.Refuse(problems.Select(pair => pair.Problem).DistinctBy(problem => (problem.Field, problem.Reason)));
        }

        var line = await Journal.WriteAsync(turn, desk, change, touched, CancellationToken.None);
        await turn.Db.SaveChangesAsync();
        await EventCounts.KeepAsync(turn.Db, touched, CancellationToken.None);
        if (touched.Any(pair => pair.Now is Person or Membership or Naming))
        {
            turn.Left.Add(People(turn.Db));
        }

        turn.Left.Add(change);
        return new Outcome.Recorded(line ?? default, touched.FirstOrDefault(pair => pair.Before is null).Now?.Key);
    }

    private async Task<T> AnswerAsync<T>(Reader reader, Query<T> query, CancellationToken cancellationToken)
    {
        await using var db = await _reading.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);

        // One question is often several queries; all of them see the same moment.
        await using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, cancellationToken);
        return await query.RunAsync(new VisibleTo(db, reader, _clock.GetUtcNow()), cancellationToken);
    }

    private void Committed(IReadOnlyList<object> left)
    {
        foreach (var people in left.OfType<IReadOnlyList<Reader>>())
        {
            Readers.Replace(people);
        }

        _logIsDue |= left.OfType<Redact>().Any();
        if (_logIsDue)
        {
            _logIsDue = !IsLogEmptied();
        }

        if (left.Count > 0)
        {
            _answers.Forget();
            _followers.Announce();
        }
    }

    /// <summary>
    /// Empties the write-ahead log, in which what was redacted must not live on. Somebody who reads may stand in the way for a moment; then it is tried
    /// again after the next commit.
    /// </summary>
    private bool IsLogEmptied()
    {
        try
        {
            for (var attempt = 0; attempt < 20; attempt++)
            {
                if (SqliteFile.Scalar(_connection, "PRAGMA wal_checkpoint(TRUNCATE)") is 0L)
                {
                    return true;
                }

                Thread.Sleep(10);
            }
        }
        catch (SqliteException)
        {
            // A full or failing disk. The commit stands; those who save next are told.
        }

        return false;
    }

    private static IReadOnlyList<Reader> People(BoardDb db)
    {
        var member = db.Set<Membership>().AsNoTracking().Where(membership => !membership.Removed).ToLookup(membership => membership.Person, membership => membership.Incident);
        var named = db.Set<Naming>().AsNoTracking().Where(naming => !naming.Removed).ToLookup(naming => naming.Person, naming => naming.Thing);
        return [.. db.Set<Person>().AsNoTracking().Where(person => !person.Removed && !person.Disabled).AsEnumerable().Select(person => Reader.Of(person, member[person.Id], named[person.Id]))];
    }
}

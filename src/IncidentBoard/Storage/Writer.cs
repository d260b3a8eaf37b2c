using System.Threading.Channels;
using IncidentBoard.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// The one queue through which everything is written. Those who wait while a commit is syncing share the next transaction; each has a savepoint of
/// its own, so that a refused one leaves its neighbours unhurt; all are answered after the commit.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostInOneTransaction = 128;

    private readonly SqliteConnection _connection;
    private readonly IDbContextFactory<BoardDb> _contexts;
    private readonly Action<IReadOnlyList<object>> _committed;
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Thread _thread;
    private JournalHead _head;

    /// <param name="connection">Open, and used by nobody else.</param>
    /// <param name="contexts">Pooled contexts over that connection.</param>
    /// <param name="committed">Told after each commit, before those who wait are answered, what the works in it left behind.</param>
    /// <param name="head">The last line that is in the file.</param>
    public Writer(SqliteConnection connection, IDbContextFactory<BoardDb> contexts, JournalHead head, Action<IReadOnlyList<object>> committed)
    {
        (_connection, _contexts, _head, _committed) = (connection, contexts, head, committed);
        _thread = new Thread(Run) { IsBackground = true, Name = "board writer" };
        _thread.Start();
    }

    /// <summary>
    /// Runs work in a transaction and answers after its commit. The work may run more than once. Refused work is rolled back.
    /// What the disk or the file refuses comes back as refused, with the reason in plain words.
    /// </summary>
    public Task<Outcome> EnqueueAsync(Func<WriteTurn, Task<Outcome>> work)
    {
        var item = new Work(work, new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_queue.Writer.TryWrite(item))
        {
            item.Done.SetResult(Outcome.Refuse("", "Not saved: the board is shutting down. Your text is kept; try again when it is back."));
        }

        return item.Done.Task;
    }

    public ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        return ValueTask.CompletedTask;
    }

    private void Run()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var first))
            {
                var taken = new List<Work> { first };
                if (Commit(WithThoseWaiting(taken)) is { } trouble)
                {
                    CommitAlone(taken, trouble);
                }
            }
        }
    }

    /// <summary>Also takes what comes while others are being applied: whoever was answered by the last commit and goes on at once still gets into this one.</summary>
    private IEnumerable<Work> WithThoseWaiting(List<Work> taken)
    {
        for (var i = 0; i < taken.Count; i++)
        {
            yield return taken[i];
            if (taken.Count < MostInOneTransaction && _queue.Reader.TryRead(out var next))
            {
                taken.Add(next);
            }
        }
    }

    /// <summary>After a whole transaction died, most often on a full disk: each is tried alone, so that one that is too large does not take the others with it.</summary>
    private void CommitAlone(List<Work> works, Exception trouble)
    {
        foreach (var work in works)
        {
            if ((works.Count == 1 ? trouble : Commit([work])) is { } own)
            {
                Answer(work, StoreTrouble.InWords(own), own);
            }
        }
    }

    /// <summary>Applies works in one transaction and answers them when it is on the disk. Returns what went wrong; then nobody is answered.</summary>
    private Exception? Commit(IEnumerable<Work> works)
    {
        var applied = new List<(Work Work, Outcome Outcome)>();
        var left = new List<object>();
        var head = _head;
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var work in works)
            {
                applied.Add((work, Apply(work, transaction, left, ref head)));
            }

            transaction.Commit();
        }
        catch (Exception e)
        {
            return e;
        }

        _head = head;
        _committed(left);
        foreach (var (work, outcome) in applied)
        {
            work.Done.SetResult(outcome);
        }

        return null;
    }

    private Outcome Apply(Work work, SqliteTransaction transaction, List<object> left, ref JournalHead head)
    {
        transaction.Save("change");
        using var db = _contexts.CreateDbContext();
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        var turn = new WriteTurn(db, head);
        var outcome = Attempt(work, turn);
        if (outcome is Outcome.Recorded)
        {
            transaction.Release("change");
            left.AddRange(turn.Left);
            head = turn.Head;
        }
        else
        {
            transaction.Rollback("change");
            transaction.Release("change");
        }

        return outcome;
    }

    private static Outcome Attempt(Work work, WriteTurn turn)
    {
        try
        {
            return work.Run(turn).GetAwaiter().GetResult();
        }
        catch (DbUpdateException e) when (StoreTrouble.IsBrokenRule(e))
        {
            return Outcome.Refuse("", "This contradicts what the board holds: something it refers to is not there, or the same is there already.");
        }
    }

    private static void Answer(Work work, string? trouble, Exception e)
    {
        if (trouble is null)
        {
            work.Done.SetException(e);
        }
        else
        {
            work.Done.SetResult(Outcome.Refuse("", trouble));
        }
    }

    private sealed record Work(Func<WriteTurn, Task<Outcome>> Run, TaskCompletionSource<Outcome> Done);
}

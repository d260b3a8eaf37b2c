using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// The words of what the board holds, by SQLite's FTS5. It follows the journal by a cursor of its own and is never waited for; what it misses at a crash it
/// catches up with at the next start. It answers which things hold some words; who may see them is decided where everything is.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>What can be found by its words.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["incident", "party", "card", "finding", "source", "event"];

    private const int LinesAtOnce = 200;
    private const int ThingsAtOnce = 200;

    // Dropped rather than emptied: what was deleted from an index lives on in it until it is merged.
    private const string Make = """
        DROP TABLE IF EXISTS SearchTexts;
        DROP TABLE IF EXISTS SearchRows;
        DROP TABLE IF EXISTS SearchCursor;
        CREATE TABLE SearchRows (Id INTEGER PRIMARY KEY, Thing TEXT NOT NULL UNIQUE);
        CREATE TABLE SearchCursor (Sequence INTEGER NOT NULL);
        INSERT INTO SearchCursor VALUES (0);
        CREATE VIRTUAL TABLE SearchTexts USING fts5(Words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        """;

    private readonly Board _board;

    internal SearchIndex(Board board) => _board = board;

    /// <summary>Takes up what was recorded since the last time. Safe to be killed at any point. Throws <see cref="IOException"/> when the store cannot be written.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested && await NextAsync() is { } next)
        {
            foreach (var things in next.Things.Chunk(ThingsAtOnce))
            {
                await WriteAsync(async turn =>
                {
                    foreach (var (kind, id) in things)
                    {
                        await PutAsync(turn.Db, kind, id);
                    }
                });
            }

            await WriteAsync(turn => turn.Db.Database.ExecuteSqlAsync($"UPDATE SearchCursor SET Sequence = {next.Until} WHERE Sequence = {next.From}"));
        }
    }

    /// <summary>Forgets everything, so that nothing of what was redacted is left in it; it is made anew by what follows the journal.</summary>
    internal static Task ForgetAsync(BoardDb db, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(Make, cancellationToken);

    private Task<Next?> NextAsync() => _board.ReadAsync(async db =>
    {
        var from = await db.Database.SqlQuery<long>($"SELECT Sequence AS Value FROM SearchCursor").SingleAsync();
        var lines = await db.Lines.Where(line => line.Sequence > from).OrderBy(line => line.Sequence).Select(line => line.Sequence).Take(LinesAtOnce).ToListAsync();
        if (lines.Count == 0)
        {
            return null;
        }

        var until = lines[^1];
        var kinds = Kinds.ToArray();
        var things = await db.Values.Where(value => value.Sequence > from && value.Sequence <= until && kinds.Contains(value.Kind)).Select(value => new { value.Kind, value.Thing }).Distinct().ToListAsync();
        return new Next(from, until, [.. things.Select(thing => (thing.Kind, thing.Thing))]);
    });

    private async Task WriteAsync(Func<WriteTurn, Task> write)
    {
        // What is not written must not be taken for done: it would be read again at once, and without end.
        if (await _board.WriteAsync(write) is Outcome.Refused refused)
        {
            throw new IOException(refused.ToString());
        }
    }

    private static async Task PutAsync(BoardDb db, string kind, Guid id)
    {
        var key = id.ToString("N");
        await db.Database.ExecuteSqlAsync($"DELETE FROM SearchTexts WHERE rowid IN (SELECT Id FROM SearchRows WHERE Thing = {key})");
        if (await Nouns.Find(kind)!.FindAnyAsync(db, id, CancellationToken.None) is { Removed: false } thing)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO SearchRows (Thing) VALUES ({key}) ON CONFLICT (Thing) DO NOTHING");
            await db.Database.ExecuteSqlAsync($"INSERT INTO SearchTexts (rowid, Words) SELECT Id, {WordsOf(thing)} FROM SearchRows WHERE Thing = {key}");
        }

        db.ChangeTracker.Clear();
    }

    private static string WordsOf(Thing thing) => string.Join('\n', thing.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text && !field.Secret).Select(field => field.Read(thing)).OfType<string>());

    private sealed record Next(long From, long Until, IReadOnlyList<(string Kind, Guid Id)> Things);
}

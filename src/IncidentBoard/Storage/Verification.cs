using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Checks the whole journal: that no line is missing, moved or changed, that every value is the one its line was written over, and that a value is gone
/// only where a line says that it was redacted. It reads what stands in the file and not what the tables are mapped to, so that no change is too small to be seen.
/// </summary>
public static class Verification
{
    /// <summary>What is wrong with the first line that is; null when the journal is whole.</summary>
    public static async Task<string?> FirstBreakAsync(Board board) => (await CheckAsync(board)).Break;

    /// <summary>Looks over the journal of a board that is in use, as of now, and holds the board against it.</summary>
    /// <param name="outside">A checkpoint kept elsewhere, which the journal must still contain.</param>
    public static Task<JournalState> CheckAsync(Board board, JournalCheckpoint? outside = null) => board.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var moment = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment);
        var journal = Check(connection, outside);
        return journal.Break is null ? journal with { Break = await Facts.FirstUnknownAsync(db) } : journal;
    });

    /// <summary>Looks over the journal within a transaction that its caller has begun, so that lines and values are of one moment.</summary>
    internal static JournalState Check(SqliteConnection connection, JournalCheckpoint? outside = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Sequence, At, Line, Actor, Change, Act, CanBeUndone, Undoes, Canonical, Hash FROM JournalLines ORDER BY Sequence";
        var (count, hash, met) = (0L, JournalChain.Beginning, outside is null or { Line: 0 });
        using var values = new StoredValues(connection);
        using var lines = command.ExecuteReader();
        while (lines.Read())
        {
            if (Fault(lines, count + 1, hash, values) is { } fault)
            {
                return new JournalState(count, Convert.ToHexStringLower(hash), fault);
            }

            (count, hash) = (count + 1, (byte[])lines.GetValue(9));
            if (count == outside?.Line && Convert.ToHexStringLower(hash) != outside.Hash)
            {
                return new JournalState(count, Convert.ToHexStringLower(hash), In($"line {count} is whole, but it is not the line of the checkpoint: the journal was written anew"));
            }

            met |= count == outside?.Line;
        }

        var end = values.AreLeft ? "there are values that belong to no line" : met ? null : In($"it ends at line {count}, and the checkpoint is line {outside!.Line}: the journal was cut");
        return new JournalState(count, Convert.ToHexStringLower(hash), end);
    }

    private static string? Fault(SqliteDataReader line, long expected, byte[] previous, StoredValues values)
    {
        if (line.GetValue(0) is not long sequence || sequence != expected)
        {
            return In($"line {expected} is missing");
        }

        var text = JournalChain.Head(
            Text(line, 0), Text(line, 1), Text(line, 2), Text(line, 3), Text(line, 4), Text(line, 5), line.GetValue(6) is long and (0 or 1) ? JournalChain.Undoable(line.GetInt64(6) == 1) : null, Text(line, 7));
        return line.GetValue(8) is byte[] canonical
            && line.GetValue(9) is byte[] hash
            && JournalChain.Hash(previous, canonical).AsSpan().SequenceEqual(hash)
            && values.AreThoseOf(sequence, canonical, text)
            ? null
            : In($"line {expected} is not as it was written");
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);

    private static string In(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

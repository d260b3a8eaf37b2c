using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Sources;
using IncidentBoard.Storage;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Tests.Storage;

/// <summary>Whoever can write the board's file can change the journal, but not without being found out. Each mutation is made, looked for and taken back.</summary>
public sealed class TamperingTests
{
    private static readonly string[] _lineColumns = ["Sequence", "At", "Line", "Actor", "Change", "Act", "CanBeUndone", "Undoes", "Canonical", "Hash"];
    private static readonly string[] _valueColumns = ["Sequence", "Ordinal", "Kind", "Thing", "Field", "Version", "Old", "New", "OldSalt", "NewSalt", "Redacted"];

    [Fact]
    public async Task every_value_that_is_changed_anywhere_is_found()
    {
        await using var board = await WrittenAsync();
        using var file = Opened(board);
        var (found, missed) = (0, new List<string>());

        foreach (var (table, columns) in (IEnumerable<(string, string[])>)[("JournalLines", _lineColumns), ("JournalValues", _valueColumns)])
        {
            foreach (var (row, column) in Rows(file, table).SelectMany(row => columns.Select(column => (row, column))))
            {
                foreach (var other in Others(SqliteFile.Scalar(file, $"SELECT \"{column}\" FROM {table} WHERE rowid = {row}")))
                {
                    if (Mutated(file, $"UPDATE {table} SET \"{column}\" = $value WHERE rowid = {row}", other) is { } state)
                    {
                        found += state.Break is null ? 0 : 1;
                        missed.AddRange(state.Break is null ? [$"{table} {row} {column} -> {other}"] : []);
                    }
                }
            }
        }

        Assert.Empty(missed);
        Assert.True(found > 3000, $"{found}");
    }

    [Fact]
    public async Task every_line_or_value_that_is_taken_out_put_in_or_exchanged_is_found()
    {
        await using var board = await WrittenAsync();
        using var file = Opened(board);
        var last = (long)SqliteFile.Scalar(file, "SELECT max(Sequence) FROM JournalLines")!;
        var mutations = new List<string>();
        for (var line = 1L; line <= last; line++)
        {
            mutations.Add($"DELETE FROM JournalValues WHERE Sequence = {line}");
            mutations.AddRange(line == last ? [] : [
                $"DELETE FROM JournalLines WHERE Sequence = {line}",
                $"DELETE FROM JournalLines WHERE Sequence = {line}; DELETE FROM JournalValues WHERE Sequence = {line}",
                $"DELETE FROM JournalLines WHERE Sequence = {line}; DELETE FROM JournalValues WHERE Sequence = {line}; UPDATE JournalLines SET Sequence = Sequence - 1 WHERE Sequence > {line}; UPDATE JournalValues SET Sequence = Sequence - 1 WHERE Sequence > {line}",
                $"UPDATE JournalLines SET Sequence = -1 WHERE Sequence = {line}; UPDATE JournalLines SET Sequence = {line} WHERE Sequence = {line + 1}; UPDATE JournalLines SET Sequence = {line + 1} WHERE Sequence = -1",
                $"UPDATE JournalValues SET Sequence = -1 WHERE Sequence = {line}; UPDATE JournalValues SET Sequence = {line} WHERE Sequence = {line + 1}; UPDATE JournalValues SET Sequence = {line + 1} WHERE Sequence = -1"]);
            mutations.Add($"INSERT INTO JournalLines SELECT {last + 1}, At, 'f' || substr(Line, 2), Actor, Change, Act, CanBeUndone, Undoes, Canonical, Hash FROM JournalLines WHERE Sequence = {line}");
            mutations.Add($"INSERT INTO JournalLines SELECT 0, At, 'f' || substr(Line, 2), Actor, Change, Act, CanBeUndone, Undoes, Canonical, Hash FROM JournalLines WHERE Sequence = {line}");
            mutations.Add($"INSERT INTO JournalValues SELECT Sequence, Ordinal + 1000, Kind, Thing, Field, Version, Old, New, OldSalt, NewSalt, Redacted FROM JournalValues WHERE Sequence = {line}");
            mutations.Add($"INSERT INTO JournalValues SELECT {last + 1}, Ordinal, Kind, Thing, Field, Version, Old, New, OldSalt, NewSalt, Redacted FROM JournalValues WHERE Sequence = {line}");
            mutations.Add($"INSERT INTO JournalValues SELECT -1, Ordinal, Kind, Thing, Field, Version, Old, New, OldSalt, NewSalt, Redacted FROM JournalValues WHERE Sequence = {line}");
        }

        foreach (var row in Rows(file, "JournalValues"))
        {
            mutations.Add($"DELETE FROM JournalValues WHERE rowid = {row}");
            mutations.Add($"UPDATE JournalValues SET New = Old, Old = New, NewSalt = OldSalt, OldSalt = NewSalt WHERE rowid = {row} AND New IS NOT Old");
            mutations.Add($"UPDATE JournalValues SET New = NULL, NewSalt = NULL, Redacted = 1 WHERE rowid = {row} AND New IS NOT NULL");
            mutations.Add($"UPDATE JournalValues SET Old = NULL, OldSalt = NULL, Redacted = 1 WHERE rowid = {row} AND Old IS NOT NULL");
        }

        var missed = mutations.Where(sql => Mutated(file, sql, null) is { Break: null }).ToList();

        Assert.Empty(missed);
        Assert.True(mutations.Count > 200, $"{mutations.Count}");
    }

    [Fact]
    public async Task a_cut_tail_and_a_journal_written_anew_are_found_by_a_checkpoint_that_was_kept_outside()
    {
        await using var board = await WrittenAsync();
        using var file = Opened(board);
        var whole = Check(file);
        Assert.True(whole is { Break: null, Lines: > 10 });

        for (var from = 1L; from <= whole.Lines; from++)
        {
            var cut = $"DELETE FROM JournalLines WHERE Sequence >= {from}; DELETE FROM JournalValues WHERE Sequence >= {from}";
            Assert.NotNull(Mutated(file, cut, null, whole.Checkpoint)!.Break);
        }

        Assert.Contains("was cut", Mutated(file, $"DELETE FROM JournalLines WHERE Sequence = {whole.Lines}; DELETE FROM JournalValues WHERE Sequence = {whole.Lines}", null, whole.Checkpoint)!.Break, StringComparison.Ordinal);

        // Whoever knows how lines are chained writes a whole journal of his own; the checkpoint is what he cannot write.
        await using var other = await WrittenAsync(seed: 2);
        using var forged = Opened(other);
        Assert.Null(Check(forged).Break);
        Assert.Contains("written anew", Check(forged, whole.Checkpoint).Break, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Cards SET Headline = 'All is well'", "as \"headline\"")]
    [InlineData("UPDATE Parties SET Marking = 'Clear' WHERE Name = 'Meta'", "as \"marking\"")]
    [InlineData("UPDATE Sources SET Removed = 1", "as \"removed\"")]
    [InlineData("INSERT", "the party ffffffffffff4fff8fffffffffffffff")]
    public async Task a_board_that_was_changed_behind_the_journals_back_is_found(string change, string where)
    {
        await using var board = await WrittenAsync();
        using (var file = Opened(board))
        {
            SqliteFile.Execute(file, change.StartsWith("INSERT", StringComparison.Ordinal) ? Copy(file, "Parties") : change);
        }

        using var looked = ReadOnlyBoard.OpenFolder(board.Folder, TimeProvider.System);
        Assert.Contains(where, (await looked.VerifyAsync()).Break, StringComparison.Ordinal);
    }

    /// <summary>A statement that puts a second one like the first into the table.</summary>
    private static string Copy(SqliteConnection file, string table)
    {
        using var command = file.CreateCommand();
        command.CommandText = $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}') WHERE name <> 'Id'";
        var columns = command.ExecuteScalar();
        return $"INSERT INTO {table} (Id, {columns}) SELECT 'ffffffffffff4fff8fffffffffffffff', {columns} FROM {table} LIMIT 1";
    }

    private static async Task<TestBoard> WrittenAsync(int seed = 1)
    {
        var board = await TestBoard.OpenAsync(seed);
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"));
        var card = await board.CardAsync(incident, await board.PartyAsync("Meta"));
        await board.MakeAsync(board.Analyst, An.Headline(card, "key AKIA-1234 leaked"));
        var edit = Assert.IsType<Outcome.Recorded>(await board.Board.RecordAsync(board.Analyst, An.Headline(card, "Größe ‘é’ 🙂", basedOn: 2)));
        await board.MakeAsync(board.Commander, new Undo(edit.Line) { Why = "too early" });
        await board.MakeAsync(board.Commander, new Redact("AKIA-1234") { Why = "a pasted key" });
        await board.MakeAsync(board.Analyst, new AddSource([new("title", "A call note")]));
        await board.Board.DisposeAsync();
        return board;
    }

    private static SqliteConnection Opened(TestBoard board)
    {
        var file = SqliteFile.Open(Path.Combine(board.Folder, "board.db"), SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(file, "DROP TRIGGER JournalLinesAreNotChanged; DROP TRIGGER JournalLinesAreNotDeleted; DROP TRIGGER JournalValuesAreNotDeleted; DROP TRIGGER JournalValuesAreOnlyRedacted");
        return file;
    }

    private static JournalState Check(SqliteConnection file, JournalCheckpoint? outside = null)
    {
        using var moment = file.BeginTransaction(deferred: true);
        return Verification.Check(file, outside);
    }

    /// <summary>What is found after the mutation; null when the table does not take it, or it changes nothing.</summary>
    private static JournalState? Mutated(SqliteConnection file, string sql, object? value, JournalCheckpoint? outside = null)
    {
        using var taken = file.BeginTransaction();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        if (sql.Contains("$value", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("$value", value ?? DBNull.Value);
        }

        try
        {
            return command.ExecuteNonQuery() == 0 ? null : Verification.Check(file, outside);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH)
        {
            return null;
        }
    }

    private static List<long> Rows(SqliteConnection file, string table)
    {
        using var command = file.CreateCommand();
        command.CommandText = $"SELECT rowid FROM {table}";
        using var rows = command.ExecuteReader();
        var all = new List<long>();
        while (rows.Read())
        {
            all.Add(rows.GetInt64(0));
        }

        return all;
    }

    /// <summary>Values near that one: a bit flipped at its beginning, middle and end, something cut off or added, nothing instead of it.</summary>
    private static IEnumerable<object?> Others(object? value) => value switch
    {
        null or DBNull => [new byte[] { 0 }, "x", "", 0L],
        long number => [number + 1, number - 1, -number - 1, null, number.ToString(CultureInfo.InvariantCulture) + "x"],
        string text => [.. Flipped(text), text + " ", null],
        byte[] bytes => [.. Flipped(bytes), bytes[..^1], (byte[])[.. bytes, 0], null],
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static IEnumerable<object?> Flipped(string text) => text.Length == 0 ? [] : Places(text.Length).SelectMany(at => (IEnumerable<object?>)
        [string.Concat(text.AsSpan(0, at), [(char)(text[at] ^ 1)], text.AsSpan(at + 1)), char.IsAsciiLetter(text[at]) ? string.Concat(text.AsSpan(0, at), [(char)(text[at] ^ 32)], text.AsSpan(at + 1)) : text[..at]]);

    private static IEnumerable<object?> Flipped(byte[] bytes) => bytes.Length == 0 ? [] : Places(bytes.Length).Select(at => (object?)bytes.Select((b, i) => i == at ? (byte)(b ^ 1) : b).ToArray());

    private static IEnumerable<int> Places(int length) => new[] { 0, length / 2, length - 1 }.Distinct();
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Tests.Processes;

/// <summary>A backup by another process while people write, restored and held against what it was taken from.</summary>
[Trait("Category", "Slow")]
public sealed class BackupTests
{
    [Fact]
    public async Task a_backup_under_load_disturbs_no_edit_and_restores_to_equal_data()
    {
        using var folder = new Commands.TempFolder();
        await using var board = await TestBoard.WithSampleAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        var card = await board.CardAsync(incident, await board.PartyAsync("Lab"));
        using var stop = new CancellationTokenSource();
        var editing = Task.Run(() => EditAsync(board, card, stop.Token));

        for (var n = 0; n < 3; n++)
        {
            await using var backup = BoardProcess.Board("backup", "--out", folder[$"{n}.db"], "--data", board.Folder);
            Assert.True(await backup.EndAsync() == 0, backup.Error);
            Assert.Contains("Checkpoint", Assert.Single(backup.Output), StringComparison.Ordinal);
        }

        await stop.CancelAsync();
        var edits = await editing;
        Assert.All(edits, edit => Assert.IsType<Outcome.Recorded>(edit));
        Assert.True(edits.Count > 50, $"{edits.Count}");

        Assert.Equal(0, (await Commands.Ran.VerbAsync("restore", folder["2.db"], "--data", folder["restored"])).Code);
        Assert.Equal(Hashes(folder["2.db"]), Hashes(Path.Combine(folder["restored"], "board.db")));
        await using var restored = Board.Open(folder["restored"], TimeProvider.System);
        var state = await Verification.CheckAsync(restored);
        Assert.Null(state.Break);
        Assert.Null((await Verification.CheckAsync(board.Board, state.Checkpoint)).Break);

        // As far as the backup goes it is what the board was: undoing nothing, the board's own journal leads through the same point.
        Assert.Contains("\"edit ", System.Text.Encoding.UTF8.GetString(await restored.ReadAsync(Reader.Operator, new ExportBoard())), StringComparison.Ordinal);
    }

    private static async Task<List<Outcome>> EditAsync(TestBoard board, Id<Core.Cards.StatusCard> card, CancellationToken stop)
    {
        var outcomes = new List<Outcome>();
        for (var version = 1; !stop.IsCancellationRequested; version++)
        {
            outcomes.Add(await board.Board.RecordAsync(board.Analyst, An.Headline(card, $"edit {version}", version), CancellationToken.None));
        }

        return outcomes;
    }

    /// <summary>For each table one hash over all its rows.</summary>
    private static Dictionary<string, string> Hashes(string path)
    {
        using var connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
        var tables = new List<string>();
        using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
            using var rows = names.ExecuteReader();
            while (rows.Read())
            {
                tables.Add(rows.GetString(0));
            }
        }

        Assert.True(tables.Count > 15);
        return tables.ToDictionary(table => table, table => Hash(connection, table));
    }

    private static string Hash(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(string.Join('\0', Enumerable.Range(0, rows.FieldCount).Select(column => rows.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{rows.GetValue(column)}")));
        }

        // A table says nothing of the order of its rows.
        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}

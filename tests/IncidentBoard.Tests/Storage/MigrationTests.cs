using IncidentBoard.Access;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IncidentBoard.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task a_board_of_the_version_before_is_backed_up_and_brought_up_even_when_a_killed_migration_left_its_lock()
    {
        using var folder = new Commands.TempFolder();
        var (before, all) = MakeOlder(folder["board.db"]);
        Change(folder["board.db"], """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await using (var board = Board.Open(folder.Path, TimeProvider.System))
        {
            Assert.Null(await board.WriteTroubleAsync());
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"healed after {watch.Elapsed}");
        Assert.Equal(all, Applied(folder["board.db"]));
        Assert.Equal(before, Applied(Assert.Single(Directory.GetFiles(folder["backups"], "before-upgrade-*.db"))));
        Assert.True(before.Count < all.Count);
    }

    [Fact]
    public async Task a_filled_board_of_the_version_before_keeps_all_that_it_holds()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var before = await board.ExportAsync(Reader.Operator);
        await board.Board.DisposeAsync();
        using (var connection = SqliteFile.Open(Path.Combine(board.Folder, "board.db"), SqliteOpenMode.ReadWrite))
        using (var db = new BoardDb(BoardFile.Over(connection)))
        {
            db.GetService<IMigrator>().Migrate(db.Database.GetMigrations().ToList()[^2]);
        }

        await using var upgraded = Board.Open(board.Folder, TimeProvider.System);

        Assert.Equal(before, System.Text.Encoding.UTF8.GetString(await upgraded.ReadAsync(Reader.Operator, new ExportBoard())));
        Assert.Null(await Verification.FirstBreakAsync(upgraded));
    }

    [Fact]
    public void no_change_of_the_model_is_without_its_migration()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var db = new BoardDb(BoardFile.Over(connection));

        Assert.False(db.Database.HasPendingModelChanges(), "Add it with: dotnet ef migrations add NAME --project src/IncidentBoard --output-dir Storage/Migrations");
    }

    [Fact]
    public void the_model_that_was_made_beforehand_is_that_of_the_mappings()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var db = new BoardDb(BoardFile.Over(connection));

        // Make it anew with: dotnet ef dbcontext optimize --project src/IncidentBoard --output-dir Storage/Compiled --namespace IncidentBoard.Storage.Compiled
        Assert.Equal(Shape(db.GetService<IDesignTimeModel>().Model), Shape(db.Model));
        Assert.IsType<IncidentBoard.Storage.Compiled.BoardDbModel>(db.Model);
    }

    /// <summary>All of a model that the tables depend on, a line for each table, column, key, reference and index.</summary>
    private static IEnumerable<string> Shape(IModel model) => model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(type => new[] { $"{type.Name} in {type.GetTableName()}" }
        .Concat(type.GetProperties().Select(property => $"{property.Name}: {property.ClrType} as {property.GetColumnName()} {property.GetColumnType()}, {property.IsNullable}, {property.GetMaxLength()}, {property.ValueGenerated}"))
        .Concat(type.GetKeys().Select(key => $"key {Names(key.Properties)}"))
        .Concat(type.GetForeignKeys().Select(key => $"{Names(key.Properties)} to {key.PrincipalEntityType.Name}, {key.DeleteBehavior}"))
        .Concat(type.GetIndexes().Select(index => $"index {Names(index.Properties)}, {index.IsUnique}")));

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(" and ", properties.Select(property => property.Name));

    [Fact]
    public async Task a_board_that_is_up_to_date_is_not_backed_up_at_every_start()
    {
        await using var board = await TestBoard.OpenAsync();

        await board.ReopenAsync();

        Assert.False(Directory.Exists(Path.Combine(board.Folder, "backups")));
    }

    [Fact]
    public async Task a_board_of_a_newer_version_is_refused_and_not_a_byte_is_written()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.Board.DisposeAsync();
        var file = Path.Combine(board.Folder, "board.db");
        Change(file, "INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        var before = await File.ReadAllBytesAsync(file);

        var refusal = Assert.Throws<StoreRefusedException>(() => Board.Open(board.Folder, TimeProvider.System));

        Assert.Contains($"{file} was written by a newer version (29991231235959_FromTheFuture)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Assert.False(Directory.Exists(Path.Combine(board.Folder, "backups")));
    }

    [Fact]
    public void a_database_of_something_else_is_refused_and_not_a_byte_is_written()
    {
        using var folder = new Commands.TempFolder();
        Change(folder["board.db"], "CREATE TABLE Photos (Id INTEGER PRIMARY KEY)");
        var before = File.ReadAllBytes(folder["board.db"]);

        var refusal = Assert.Throws<StoreRefusedException>(() => Board.Open(folder.Path, TimeProvider.System));

        Assert.Contains("is no board (it has a table \"Photos\"", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder["board.db"]));
    }

    [Fact]
    public async Task a_file_whose_making_was_killed_within_a_transaction_is_rolled_back()
    {
        using var folder = new Commands.TempFolder();
        await using var board = await TestBoard.OpenAsync();
        await board.Board.DisposeAsync();
        var file = Path.Combine(board.Folder, "board.db");
        using (var half = SqliteFile.Open(file, SqliteOpenMode.ReadWrite))
        {
            SqliteFile.Execute(half, "PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; BEGIN; UPDATE People SET Name = 'half'; CREATE TABLE Big (Text); INSERT INTO Big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT zeroblob(1000) FROM n;");
            File.Copy(file, folder["board.db"]);
            File.Copy(file + "-journal", folder["board.db-journal"]);
            SqliteFile.Execute(half, "ROLLBACK");
        }

        await using var healed = Board.Open(folder.Path, TimeProvider.System);

        Assert.Equal("Ada", healed.Readers.Find(board.Commander.Person)!.Name);
        Assert.Null(await Verification.FirstBreakAsync(healed));
    }

    [Theory]
    [InlineData("the beginning", 0)]
    [InlineData("the schema", 100)]
    [InlineData("tables", 3)]
    public async Task a_damaged_file_is_refused_in_one_line(string what, int page)
    {
        await using var board = await TestBoard.WithSampleAsync();
        await board.Board.DisposeAsync();
        var file = Path.Combine(board.Folder, "board.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var start = page switch { 0 => 0, 100 => 100, _ => 4096 * page };
        bytes.AsSpan(start, page == 3 ? bytes.Length - start : 512).Fill(0x5a);
        await File.WriteAllBytesAsync(file, bytes);

        // Somebody who stopped hard leaves a log; only then is the whole file looked over at the start.
        await File.WriteAllBytesAsync(file + "-wal", []);
        var refusal = Assert.Throws<StoreRefusedException>(() => Board.Open(board.Folder, TimeProvider.System));

        Assert.True(refusal.Message.Contains("damaged", StringComparison.Ordinal) && refusal.Message.Contains(file, StringComparison.Ordinal), $"{what}: {refusal.Message}");
        Assert.DoesNotContain('\n', refusal.Message);
    }

    /// <summary>A file as the version before this one would have made it; with a single migration, one with no more than the table of migrations.</summary>
    private static (IReadOnlyList<string> Before, IReadOnlyList<string> All) MakeOlder(string path)
    {
        using var connection = SqliteFile.Open(path, SqliteOpenMode.ReadWriteCreate);
        using var db = new BoardDb(BoardFile.Over(connection));
        var all = db.Database.GetMigrations().ToList();
        db.Database.Migrate();
        db.GetService<IMigrator>().Migrate(all.Count > 1 ? all[^2] : Migration.InitialDatabase);
        return (all[..^1], all);
    }

    private static List<string> Applied(string path)
    {
        using var connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var rows = command.ExecuteReader();
        var applied = new List<string>();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    private static void Change(string path, string sql)
    {
        using var connection = SqliteFile.Open(path, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Execute(connection, sql);
        SqliteFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IncidentBoard.Bench;

/// <summary>
/// A board with very many events over two years, of four markings, ten kinds and 24 incidents that overlap. They are laid into a file of the version before the counts, and
/// brought up as any older board is.
/// </summary>
internal sealed class MillionEvents : IAsyncDisposable
{
    /// <summary>The beginning of the two years.</summary>
    public static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Length = TimeSpan.FromDays(730);

    private const int Incidents = 24;

    private readonly DirectoryInfo _folder;

    private MillionEvents(DirectoryInfo folder, Board board, Reader reader, double upgrade) => (_folder, Board, Reader, Upgrade) = (folder, board, reader, upgrade);

    public Board Board { get; }

    /// <summary>An analyst with the highest clearance.</summary>
    public Reader Reader { get; }

    /// <summary>How long the upgrade took that fills columns and counts, in seconds.</summary>
    public double Upgrade { get; }

    public string File => Path.Combine(_folder.FullName, "board.db");

    public string Folder => _folder.FullName;

    public static async Task<MillionEvents> OpenAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-bench-");
        var incidents = new List<string>();
        Id<Person> person;
        await using (var board = Board.Open(folder.FullName, TimeProvider.System))
        {
            var commander = board.Readers.Find(new Id<Person>(await MakeAsync(board, Reader.Operator, new AddPerson("commander", "Commander", Role.Commander, Marking.AmberStrict, null))))!;
            person = new Id<Person>(await MakeAsync(board, Reader.Operator, new AddPerson("analyst", "Analyst", Role.Analyst, Marking.AmberStrict, null)));
            var vendor = new Id<Party>(await MakeAsync(board, commander, new AddParty([new("name", "Vendor"), new("kind", "Vendor")])));
            for (var at = 0; at < Incidents; at++)
            {
                incidents.Add(new Id<Incident>(await MakeAsync(board, commander, new DeclareIncident($"Incident {at}", vendor, When.Unknown, Severity.Sev3, null, commander.Person))).ToString());
            }
        }

        Fill(Path.Combine(folder.FullName, "board.db"), count, incidents);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var opened = Board.Open(folder.FullName, TimeProvider.System);
        return new MillionEvents(folder, opened, opened.Readers.Find(person)!, watch.Elapsed.TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void Fill(string path, int count, List<string> incidents)
    {
        using var connection = SqliteFile.Open(path, SqliteOpenMode.ReadWrite);
        using (var db = new BoardDb(BoardFile.Over(connection)))
        {
            db.GetService<IMigrator>().Migrate("SearchIndex");
        }

        SqliteFile.Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO Events (Id, Incident, EventKind, Title, \"When\", Parties, OrderTicks, Marking, Recorded, Removed) VALUES ($id, $incident, $kind, $title, $when, '', $ticks, $marking, $recorded, 0)";
        foreach (var name in new[] { "$id", "$incident", "$kind", "$title", "$when", "$ticks", "$marking", "$recorded" })
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        var (random, id) = (new Random(15), new byte[16]);
        for (var at = 0; at < count; at++)
        {
            random.NextBytes(id);
            var share = random.NextDouble();
            var when = When.At(Start + (share * Length), random.Next(100) switch { < 85 => Precision.Minute, < 97 => Precision.Day, < 99 => Precision.Week, _ => Precision.Month });

            // Each incident lasts about two months, and two or three overlap.
            var incident = Math.Clamp((int)(share * Incidents) + random.Next(-1, 2), 0, Incidents - 1);
            object[] values =
            [
                new Guid(id).ToString("N"), incidents[incident], ((EventKind)random.Next(10)).ToString(), string.Create(CultureInfo.InvariantCulture, $"Something number {at} happened"), when.ToString(),
                EventTicks.Order(when), ((Marking)random.Next(4)).ToString(), (Start + (share * Length) + TimeSpan.FromHours(3)).UtcTicks,
            ];
            for (var value = 0; value < values.Length; value++)
            {
                insert.Parameters[value].Value = values[value];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static async Task<Guid> MakeAsync(Board board, Reader reader, Change change) =>
        await board.RecordAsync(reader, change) is Outcome.Recorded recorded ? recorded.Made ?? default : throw new InvalidOperationException("The bench's own board was refused.");
}

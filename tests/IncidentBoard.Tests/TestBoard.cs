using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests;

/// <summary>A real board in a folder of its own, with four people, a clock that stands still until told, and ids that can be repeated.</summary>
internal sealed class TestBoard : IAsyncDisposable
{
    private TestBoard(string folder, TestClock clock, Ids ids)
    {
        (Folder, Clock, Ids) = (folder, clock, ids);
        Board = Board.Open(folder, clock, ids);
    }

    public string Folder { get; }

    public TestClock Clock { get; }

    public Ids Ids { get; }

    public Board Board { get; private set; }

    public Reader Commander { get; private set; } = null!;

    public Reader Analyst { get; private set; } = null!;

    public Reader Viewer { get; private set; } = null!;

    public Reader Administrator { get; private set; } = null!;

    public static async Task<TestBoard> OpenAsync(int seed = 1)
    {
        var board = new TestBoard(Directory.CreateTempSubdirectory("incidentboard-test-").FullName, new TestClock(), Ids.Seeded(seed));
        board.Commander = await board.AddAsync("ada", Role.Commander, Marking.AmberStrict);
        board.Analyst = await board.AddAsync("ben", Role.Analyst, Marking.AmberStrict);
        board.Viewer = await board.AddAsync("eve", Role.Viewer, Marking.Green);
        board.Administrator = await board.AddAsync("kim", Role.Administrator, Marking.AmberStrict);
        return board;
    }

    /// <summary>The board with the sample on it.</summary>
    public static async Task<TestBoard> WithSampleAsync(int seed = 1)
    {
        var board = await OpenAsync(seed);
        await board.MakeAsync(Reader.Operator, ImportBoard.Of(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sample.board.json"))));
        return board;
    }

    public async Task<Reader> AddAsync(string account, Role role, Marking clearance)
    {
        var id = await MakeAsync(Reader.Operator, new AddPerson(account, char.ToUpperInvariant(account[0]) + account[1..], role, clearance, null));
        return Board.Readers.Find(new Id<Person>(id))!;
    }

    /// <summary>Records a change that must succeed, and returns the id of what it made (zero when it made nothing).</summary>
    public async Task<Guid> MakeAsync(Reader reader, Change change)
    {
        var outcome = await Board.RecordAsync(reader, change);
        Assert.True(outcome is Outcome.Recorded, outcome.ToString());
        return ((Outcome.Recorded)outcome).Made ?? default;
    }

    /// <summary>Records a change that must be refused, and returns the reasons.</summary>
    public async Task<string> RefusedAsync(Reader reader, Change change) =>
        Assert.IsType<Outcome.Refused>(await Board.RecordAsync(reader, change)).ToString();

    /// <summary>What a reader gets as an export: everything that he may see, in one text.</summary>
    public async Task<string> ExportAsync(Reader reader) => System.Text.Encoding.UTF8.GetString(await Board.ReadAsync(reader, new ExportBoard()));

    /// <summary>Closes the board and opens it again, as a restart does.</summary>
    public async Task ReopenAsync()
    {
        await Board.DisposeAsync();
        Board = Board.Open(Folder, Clock, Ids);
    }

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

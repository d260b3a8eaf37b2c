using System.Diagnostics;
using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Bench;

/// <summary>A real board in a folder of its own, with some editors who each edit the headline of a card of theirs through the door.</summary>
internal sealed class EditedBoard : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("incidentboard-bench-");
    private readonly Board _board;
    private readonly List<Editor> _editors = [];
    private int _edits;

    private EditedBoard() => _board = Board.Open(_folder.FullName, TimeProvider.System);

    /// <summary>The cards, in the order of the editors.</summary>
    public IReadOnlyList<Guid> Cards => [.. _editors.Select(editor => editor.Card.Value)];

    public static async Task<EditedBoard> OpenAsync(int editors)
    {
        var board = new EditedBoard();
        var commander = await board.PersonAsync("commander", Role.Commander);
        var vendor = await board.PartyAsync(commander, "Vendor");
        var incident = new Id<Incident>(await board.MakeAsync(commander, new DeclareIncident("Vendor breached", vendor, When.Unknown, Severity.Sev2, null, commander.Person)));
        for (var i = 0; i < editors; i++)
        {
            var analyst = await board.PersonAsync($"analyst{i}", Role.Analyst);
            var party = await board.PartyAsync(commander, $"Lab {i}");
            board._editors.Add(new Editor(analyst, new(await board.MakeAsync(analyst, new AddCard([new("incident", $"{incident}"), new("party", $"{party}")])))));
        }

        return board;
    }

    /// <summary>Makes one edit and waits until it is on the disk.</summary>
    public async Task EditAsync(int editor)
    {
        var own = _editors[editor];
        await MakeAsync(own.Reader, new EditCard(own.Card, [new FieldEdit("headline", $"Edit {Interlocked.Increment(ref _edits)} of what is known so far", own.Version++)]));
    }

    /// <summary>How many edits a second the first so many editors get through, each waiting for his own.</summary>
    public async Task<double> RateAsync(int editors, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, editors).Select(async editor =>
        {
            await Task.Yield();
            var count = 0;
            for (; watch.Elapsed < length; count++)
            {
                await EditAsync(editor);
            }

            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>A copy of the board's file, for others to write the same rows to.</summary>
    public string Copy()
    {
        var copy = Path.Combine(_folder.FullName, "copy.db");
        _board.BackUp(copy);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        await _board.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<Reader> PersonAsync(string account, Role role) =>
        _board.Readers.Find(new(await MakeAsync(Reader.Operator, new AddPerson(account, account, role, Marking.AmberStrict, null))))!;

    private async Task<Id<Party>> PartyAsync(Reader reader, string name) => new(await MakeAsync(reader, new AddParty([new("name", name), new("kind", nameof(PartyKind.Vendor))])));

    private async Task<Guid> MakeAsync(Reader reader, Change change) =>
        await _board.RecordAsync(reader, change) is Outcome.Recorded recorded ? recorded.Made ?? default : throw new InvalidOperationException($"{change.Verb} was refused.");

    private sealed class Editor(Reader reader, Id<StatusCard> card)
    {
        public Reader Reader { get; } = reader;

        public Id<StatusCard> Card { get; } = card;

        public int Version { get; set; } = 1;
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Sample;

/// <summary>The sample board, and the four people who may try it out without a password, on this machine only.</summary>
public static class SampleBoard
{
    /// <summary>The people, by sign-in name.</summary>
    public static IReadOnlyList<AddPerson> People { get; } =
    [
        new("ada", "Ada (commander)", Role.Commander, Marking.AmberStrict, null),
        new("ben", "Ben (analyst)", Role.Analyst, Marking.AmberStrict, null),
        new("eve", "Eve (executive)", Role.Viewer, Marking.AmberStrict, null),
        new("kim", "Kim (administrator)", Role.Administrator, Marking.AmberStrict, null),
    ];

    // The hour in which the sample's promises were made. Facts keep their dates; promises are about the hours to come, whenever the sample is tried.
    private static readonly DateTimeOffset _promised = new(2026, 4, 6, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] _promises = ["nextUpdateBy", "decisionBy"];

    /// <summary>Puts the sample on a board that has nobody on it yet.</summary>
    public static async Task FillIfEmptyAsync(Board board, DateTimeOffset now)
    {
        if (!board.Readers.AreNone)
        {
            return;
        }

        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sample.board.json"));
        var sample = ImportBoard.Of(file);
        foreach (var change in People.Prepend<Change>(sample with { Records = [.. sample.Records.Select(record => WithPromisesFrom(record, now))] }))
        {
            if (await board.RecordAsync(Reader.Operator, change) is Outcome.Refused refused)
            {
                throw new InvalidOperationException($"The sample board does not fit this version: {refused}");
            }
        }
    }

    private static BoardRecord WithPromisesFrom(BoardRecord record, DateTimeOffset now)
    {
        var hours = TimeSpan.FromHours(Math.Floor((now - _promised).TotalHours));
        return record with
        {
            Values = [.. record.Values.Select(pair => _promises.Contains(pair.Field) ? (pair.Field, Words.Of(Words.Instant(pair.Value) + hours)!) : pair)],
        };
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Sample;

/// <summary>The sample board.</summary>
public static class SampleBoard
{
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
        foreach (var change in SamplePeople.All.Prepend<Change>(sample with { Records = [.. sample.Records.Select(record => WithPromisesFrom(record, now))] }))
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

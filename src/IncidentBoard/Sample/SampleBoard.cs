using IncidentBoard.Access;
using IncidentBoard.Core;
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

    /// <summary>Puts the sample on a board that has nobody on it yet.</summary>
    public static async Task FillIfEmptyAsync(Board board)
    {
        if (!board.Readers.AreNone)
        {
            return;
        }

        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sample.board.json"));
        foreach (var change in People.Prepend<Change>(ImportBoard.Of(file)))
        {
            if (await board.RecordAsync(Reader.Operator, change) is Outcome.Refused refused)
            {
                throw new InvalidOperationException($"The sample board does not fit this version: {refused}");
            }
        }
    }
}

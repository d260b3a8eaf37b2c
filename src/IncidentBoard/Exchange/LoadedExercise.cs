using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>What became of an exercise that somebody put on the board.</summary>
/// <param name="Set">The exercise.</param>
/// <param name="Lines">The lines of the journal, oldest first. There is one unless it is large.</param>
/// <param name="Problem">Why nothing, or nothing more, was put there.</param>
public sealed record LoadedExercise(ExerciseSet Set, IReadOnlyList<Guid> Lines, string? Problem)
{
    /// <summary>About so many things go in at once: what fits into about a second, for which others who save wait.</summary>
    public const int MostAtOnce = 2000;

    /// <summary>Puts an exercise on the board, as an import: one change, or for large ones several, so that nobody else waits long.</summary>
    public static async Task<LoadedExercise> PutAsync(Board board, Reader reader, ExerciseSize size, int seed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var set = Exercise.Make(size, seed, at);
        var (isThere, isTaken) = await board.ReadAsync(reader, FindExercise.Of(set), cancellationToken);
        if (isThere)
        {
            return new LoadedExercise(set, [], "This exercise is on the board already.");
        }

        // What was taken off the board keeps its ids, so whatever comes after it takes others.
        set = isTaken ? Exercise.Make(size, seed, at, Ids.Random) : set;
        var lines = new List<Guid>();
        foreach (var records in set.Parts(MostAtOnce))
        {
            switch (await board.RecordAsync(reader, new ImportBoard(records), cancellationToken))
            {
                case Outcome.Refused refused:
                    return new LoadedExercise(set, lines, refused.ToString());
                case Outcome.Recorded recorded:
                    lines.Add(recorded.Line);
                    break;
            }
        }

        return new LoadedExercise(set, lines, null);
    }
}

using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>
/// Puts the things of a file of our own JSON on the board: those that are not there yet are made, with their ids and recorded times; those that are
/// there already stay as they are, so that importing a file twice changes nothing. All of it or nothing; one journal line; undoable as one.
/// </summary>
/// <param name="Records">The records of the file.</param>
public sealed record ImportBoard(IReadOnlyList<BoardRecord> Records) : Change
{
    public override Act Act => Act.Import;

    /// <summary>Reads a file. Throws <see cref="FormatException"/> with one plain line when it is not our JSON as a whole.</summary>
    public static ImportBoard Of(ReadOnlyMemory<byte> file) =>
        new(BoardJson.Read(file, array => Nouns.All.FirstOrDefault(noun => noun.IsExchanged && noun.Plural == array)?.Fields));

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        // An update in the file stands on a page once it is on the board, so bringing it is publishing.
        if (Records.FirstOrDefault(record => record.Array == "updates") is { } update && desk.Requires(Act.Publish, update.Place) is { } refusal)
        {
            return Outcome.Refuse([refusal]);
        }

        var problems = new List<Problem>();
        foreach (var noun in Nouns.All.Where(noun => noun.IsExchanged))
        {
            var taken = await desk.KeysAsync(noun, cancellationToken);
            foreach (var record in Records.Where(record => record.Array == noun.Plural))
            {
                if (record.Problems.IsEmpty && !taken.Add(record.Id))
                {
                    continue;
                }

                problems.AddRange(Make(desk, noun, record));
            }
        }

        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private static IEnumerable<Problem> Make(Desk desk, Noun noun, BoardRecord record)
    {
        if (!record.Problems.IsEmpty)
        {
            return record.Problems.Select(problem => new Problem(record.Place, $"{record.Place}: {problem}"));
        }

        var thing = noun.Empty(record.Id);
        var problems = Desk.Fill(thing, record.Values.Select(pair => (pair.Field, (string?)pair.Value)));
        if (problems.IsEmpty)
        {
            // The fields that must hold something, and were not named in the file, say so now.
            problems = Desk.Fill(thing, noun.Fields.Where(field => field.Required).Select(field => (field.Name, field.Read(thing))));
        }

        problems = problems.AddRange(problems.IsEmpty ? thing.Problems() : []);
        if (problems.IsEmpty)
        {
            desk.Add(thing, record.Recorded);
        }

        return problems.Select(problem => new Problem(record.Place, $"{record.Place}: {problem.Reason}"));
    }
}

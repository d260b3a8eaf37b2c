using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>What the records of a file came to on a desk: what they made, what is wrong with them, and how many are there already.</summary>
internal sealed class Laid
{
    public List<(Thing Thing, BoardRecord Record)> Made { get; } = [];

    public List<(BoardRecord Record, string Reason)> Problems { get; } = [];

    public List<RefusedRecord> Remarks { get; } = [];

    public int Known { get; set; }

    /// <summary>Makes the thing of a record, or says why not.</summary>
    public bool Make(Desk desk, Noun noun, BoardRecord record)
    {
        Problems.AddRange(record.Problems.Select(problem => (record, problem)));
        if (!record.Problems.IsEmpty)
        {
            return false;
        }

        var thing = noun.Empty(record.Id);
        var problems = Desk.Fill(thing, record.Values.Select(pair => (pair.Field, (string?)pair.Value)));
        if (problems.IsEmpty)
        {
            // The fields that must hold something, and were not named in the file, say so now.
            problems = Desk.Fill(thing, noun.Fields.Where(field => field.Required).Select(field => (field.Name, field.Read(thing))));
        }

        problems = problems.AddRange(problems.IsEmpty ? thing.Problems() : []);
        Problems.AddRange(problems.Select(problem => (record, problem.Reason)));
        if (problems.IsEmpty)
        {
            Made.Add((desk.Add(thing, record.Recorded), record));
        }

        return problems.IsEmpty;
    }
}

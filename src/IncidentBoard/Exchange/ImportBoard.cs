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
public sealed record ImportBoard(IReadOnlyList<BoardRecord> Records) : FileImport
{
    /// <summary>Reads a file. Throws <see cref="FormatException"/> with one plain line when it is not our JSON as a whole.</summary>
    public static ImportBoard Of(ReadOnlyMemory<byte> file) =>
        new(BoardJson.Read(file, array => Nouns.All.FirstOrDefault(noun => noun.IsExchanged && noun.Plural == array)?.Fields));

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var laid = await LayAsync(desk, cancellationToken);
        return laid.Problems.Count == 0
            ? Outcome.Fine
            : Outcome.Refuse(laid.Problems.Select(pair => new Problem(pair.Record.Place, $"{pair.Record.Place}: {pair.Reason}")));
    }

    internal override FileImport Only(IReadOnlyCollection<BoardRecord> accepted, IReadOnlyCollection<BoardRecord> refused) => new ImportBoard([.. accepted]);

    internal override async Task<Laid> LayAsync(Desk desk, CancellationToken cancellationToken)
    {
        var laid = new Laid();
        var records = Records.ToLookup(record => record.Array);
        foreach (var noun in Nouns.All.Where(noun => noun.IsExchanged))
        {
            var taken = await desk.KeysAsync(noun, cancellationToken);
            var inFile = new HashSet<Guid>();
            foreach (var record in records[noun.Plural])
            {
                if (record.Problems.IsEmpty && taken.Contains(record.Id))
                {
                    laid.Known++;
                }
                else if (record.Problems.IsEmpty && !inFile.Add(record.Id))
                {
                    laid.Problems.Add((record, "Its id stands twice in the file."));
                }
                else if (noun.Kind == "update" && desk.Requires(Act.Publish) is { } refusal)
                {
                    // An update stands on a page once it is on the board, so bringing it is publishing.
                    laid.Problems.Add((record, refusal.Reason));
                }
                else
                {
                    laid.Make(desk, noun, record);
                }
            }
        }

        return laid;
    }
}

using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>
/// What an import would do, by the same rules that the door has. A record that is refused takes with it those that need it, until what is left can go in.
/// </summary>
public sealed record PreviewImport(FileImport Import) : Query<ImportPreview>
{
    /// <summary>Kept for others alone: where those are refused, it is no loss of its own.</summary>
    private static readonly string[] _bookkeeping = ["evidence", "sources"];

    private const int MostExamples = 3;
    private static readonly string[] _named = ["parties", "incidents", "events", "findings", "sources"];

    public override Act Act => Act.Import;

    public override bool IsShared => false;

    public override async Task<ImportPreview> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var desk = visible.Desk();
        var laid = await Import.LayAsync(desk, cancellationToken);
        var refused = laid.Problems.ToList();
        var places = laid.Made.ToDictionary(pair => pair.Thing, pair => pair.Record);
        while (await desk.ProblemsAsync(Import, cancellationToken) is { Count: > 0 } problems)
        {
            // A rule that is broken by something that is on the board already cannot be kept by leaving records out one by one.
            if (!problems.Any(pair => places.ContainsKey(pair.Thing)))
            {
                return new ImportPreview(Import.Only([], [.. laid.Made.Select(pair => pair.Record)]), 0, laid.Known, laid.Made.Count + laid.Problems.Count, [.. problems.Select(pair => pair.Problem.Reason)]);
            }

            foreach (var group in problems.Where(pair => places.ContainsKey(pair.Thing)).GroupBy(pair => pair.Thing).ToList())
            {
                places.Remove(group.Key, out var record);
                refused.AddRange(group.Select(pair => (record!, pair.Problem.Reason)));
                desk.Withdraw(group.Key);
            }
        }

        return Preview(laid, refused, [.. laid.Made.Where(pair => places.ContainsKey(pair.Thing)).Select(pair => pair.Record)]) with
        {
            Examples = laid.Made.Where(pair => places.ContainsKey(pair.Thing) && _named.Contains(pair.Record.Array)).GroupBy(pair => pair.Record.Array, pair => pair.Thing.ToString())
                .ToImmutableDictionary(things => things.Key, things => things.Take(MostExamples).ToImmutableArray()),
        };
    }

    private ImportPreview Preview(Laid laid, List<(BoardRecord Record, string Reason)> refused, IReadOnlyList<BoardRecord> accepted)
    {
        var own = refused.Where(pair => Import is ImportBoard || !_bookkeeping.Contains(pair.Record.Array)).ToList();
        var lines = Import.RefusedInFile.Concat(own.Select(pair => new RefusedRecord(pair.Record.Place, pair.Reason))).ToList();
        return new ImportPreview(
            Import.Only(accepted, [.. refused.Select(pair => pair.Record).Distinct()]),
            accepted.Count,
            laid.Known,
            Import.RefusedInFile.Count + own.Select(pair => pair.Record).Distinct().Count(),
            [.. lines.Select(line => line.ToString()).Distinct()])
        {
            MadeOfEach = [.. Nouns.All.Select(noun => (noun.Plural, accepted.Count(record => record.Array == noun.Plural))).Where(pair => pair.Item2 > 0)],
            MarkedOddly = accepted.Count(record => record.IsMarkedOddly),
            Remarks = [.. Import.Remarks.Concat(laid.Remarks).Select(remark => remark.ToString()).Distinct()],
        };
    }
}

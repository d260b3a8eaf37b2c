using IncidentBoard.Access;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>
/// What an import would do, by the same rules that the door has. A record that is refused takes with it those that need it, until what is left can go in.
/// </summary>
public sealed record PreviewImport(ImportBoard Import) : Query<ImportPreview>
{
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
                return new ImportPreview(new ImportBoard([]), 0, laid.Known, Import.Records.Count - laid.Known, [.. problems.Select(pair => pair.Problem.Reason)]);
            }

            foreach (var group in problems.Where(pair => places.ContainsKey(pair.Thing)).GroupBy(pair => pair.Thing).ToList())
            {
                places.Remove(group.Key, out var record);
                refused.AddRange(group.Select(pair => (record!, pair.Problem.Reason)));
                desk.Withdraw(group.Key);
            }
        }

        return new ImportPreview(
            new ImportBoard([.. places.Values]), places.Count, laid.Known, refused.Select(pair => pair.Record).Distinct().Count(), [.. refused.Select(pair => Line(pair.Record, pair.Reason))]);
    }

    private static string Line(BoardRecord record, string reason) => $"{record.Place}: {reason}";
}

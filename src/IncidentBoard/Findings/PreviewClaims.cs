using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Says of each row of a pasted table whether it can be added, and why not. Nothing is changed.</summary>
internal sealed record PreviewClaims(AddFindings Adding) : Query<Rows<ClaimPreview>>
{
    public override Act Act => Act.Analyse;

    public override bool IsShared => false;

    public override async Task<Rows<ClaimPreview>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var desk = visible.Desk();
        var laid = await Adding.LayAsync(desk, cancellationToken);
        var refused = laid.Problems.Select(pair => (pair.Claim, pair.Problem.Reason)).ToList();
        var rows = laid.Made.ToDictionary(pair => pair.Thing, pair => pair.Claim);
        while (await desk.ProblemsAsync(Adding, cancellationToken) is { Count: > 0 } problems && problems.Any(pair => rows.ContainsKey(pair.Thing)))
        {
            // A row goes as a whole: with its finding go its evidence and the source that it brought.
            foreach (var group in problems.Where(pair => rows.ContainsKey(pair.Thing)).GroupBy(pair => rows[pair.Thing]).ToList())
            {
                refused.AddRange(group.Select(pair => (group.Key, pair.Problem.Reason)));
                foreach (var thing in rows.Where(pair => pair.Value == group.Key).Select(pair => pair.Key).ToList())
                {
                    rows.Remove(thing);
                    desk.Withdraw(thing);
                }
            }
        }

        var reasons = refused.ToLookup(pair => pair.Claim, pair => pair.Reason);
        return Adding.Claims.Select(claim => new ClaimPreview(claim, reasons[claim].ToRows())).ToRows();
    }
}

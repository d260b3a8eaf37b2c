using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Says that two findings, or two pieces of evidence on one, cannot both hold. What they speak of is disputed from then on.</summary>
public sealed record AddContradiction(IReadOnlyList<FieldValue> Values) : Add<Contradiction>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Contradiction contradiction, CancellationToken cancellationToken)
    {
        if (contradiction.State != ContradictionState.Open)
        {
            return [new Problem("state", "A contradiction begins open. A commander resolves it, with a reason.")];
        }

        if (await Disputes.OpenBetweenAsync(desk, contradiction.One, contradiction.Other, cancellationToken) is { } open)
        {
            return [new Problem("other", $"That these two contradict each other is on the board already: \"{open.About}\".")];
        }

        foreach (var side in new[] { contradiction.One, contradiction.Other })
        {
            var subject = await desk.FindAsync(new Id<Evidence>(side), cancellationToken) is { } piece ? piece.Subject : side;
            if (await desk.FindAsync(new Id<Finding>(subject), cancellationToken) is { } finding)
            {
                Disputes.Put(finding, FindingState.Disputed);
            }
        }

        return [];
    }
}

using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Says that two findings, or two pieces of evidence, cannot both hold. Both findings are disputed from then on.</summary>
public sealed record AddContradiction(IReadOnlyList<FieldValue> Values) : Add<Contradiction>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Contradiction contradiction, CancellationToken cancellationToken)
    {
        foreach (var side in new[] { contradiction.One, contradiction.Other })
        {
            if (await desk.FindAsync(new Id<Finding>(side), cancellationToken) is { } finding)
            {
                finding.Fields["state"].Write(finding, Words.Of(FindingState.Disputed));
            }
        }

        return [];
    }
}

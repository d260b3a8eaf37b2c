using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>A new finding.</summary>
public sealed record AddFinding(IReadOnlyList<FieldValue> Values) : Add<Finding>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Finding finding, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(finding.Incident, cancellationToken);
        return finding.State == FindingState.Confirmed && desk.Requires(Act.Confirm, "state") is { } refusal ? [refusal] : [];
    }
}

using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits a finding. Only a commander sets it to confirmed.</summary>
public sealed record EditFinding(Id<Finding> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Finding>(Id, Fields)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Finding finding, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(finding.Incident, cancellationToken);
        return Sets("state") && finding.State == FindingState.Confirmed && desk.Requires(Act.Confirm, "state") is { } refusal ? [refusal] : [];
    }
}

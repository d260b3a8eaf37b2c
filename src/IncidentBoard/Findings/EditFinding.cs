using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Edits a finding. What a state takes, the store's rules ask.</summary>
public sealed record EditFinding(Id<Finding> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Finding>(Id, Fields)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Finding finding, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(finding.Incident, cancellationToken);
        if (Sets("state") && !Sets("withdrawnBy"))
        {
            Disputes.Tidy(finding);
        }

        return [];
    }
}

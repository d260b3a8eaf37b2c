using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>What rests on a finding; nothing when the reader does not see it.</summary>
internal sealed record ShowResting(Id<Finding> Finding) : Query<Rows<RestingView>>
{
    public override async Task<Rows<RestingView>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Finding;
        return await visible.Findings.SingleOrDefaultAsync(finding => finding.Id == id, cancellationToken) is { } finding
            ? (await Resting.OnAsync(visible, [finding], cancellationToken))[id.Value].ToRows()
            : [];
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Two findings beside each other, with what both are about.</summary>
public sealed record ShowPair(Id<Finding> One, Id<Finding> Other) : Query<PickedPair>
{
    public override async Task<PickedPair> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var ids = new[] { One, Other };
        var found = await visible.Findings.Where(finding => ids.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, cancellationToken);
        var (one, other) = (found.GetValueOrDefault(One), found.GetValueOrDefault(Other));
        var both = (one?.About ?? []).Intersect(other?.About ?? []).ToArray();
        var names = await visible.Parties.Where(party => both.Contains(party.Id)).Select(party => party.Name).ToListAsync(cancellationToken);
        return new PickedPair(one?.Statement, other?.Statement, names.Count == 0 ? null : string.Join(", ", names.Order(StringComparer.OrdinalIgnoreCase)));
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.StatusPages;

/// <summary>What stands behind the next update about an incident to an audience; nothing when the incident is not open to the one who asks.</summary>
internal sealed record ShowPublishing(Id<Incident> Incident, Audience Audience, Id<StatusUpdate>? Corrects) : Query<PublishingView?>
{
    public override Act Act => Act.Publish;

    public override bool IsShared => false;

    public override async Task<PublishingView?> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (await visible.Incidents.SingleOrDefaultAsync(incident => incident.Id == Incident, cancellationToken) is not { } incident)
        {
            return null;
        }

        var updates = await visible.Updates
            .Where(update => update.Incident == Incident && update.Audience == Audience && update.Withdrawn == null)
            .OrderByDescending(update => update.PublishedAt)
            .ThenByDescending(update => update.Number)
            .ToListAsync(cancellationToken);
        var parties = await visible.Parties.Select(party => new { party.Name, party.Marking }).ToListAsync(cancellationToken);
        return new PublishingView(
            incident,
            updates.FirstOrDefault(),
            updates.Find(update => update.Id == Corrects),
            await FindingsAsync(visible, incident, updates, cancellationToken),
            [.. parties.Select(party => (party.Name, party.Marking))]);
    }

    /// <summary>The incident's own findings and those upstream of it, what belongs to no incident, and whatever was cited before.</summary>
    private static async Task<IReadOnlyList<CitedFinding>> FindingsAsync(VisibleTo visible, Incident incident, IReadOnlyList<StatusUpdate> updates, CancellationToken cancellationToken)
    {
        Id<Incident>?[] near = [incident.Id, .. incident.Upstream.Select(upstream => (Id<Incident>?)upstream)];
        var cited = updates.SelectMany(update => update.RestsOn).Distinct().ToArray();
        var findings = await visible.Findings
            .Where(finding => finding.Incident == null || near.Contains(finding.Incident) || cited.Contains(finding.Id))
            .ToListAsync(cancellationToken);
        var incidents = await visible.Incidents.Select(other => new { other.Id, other.Marking }).ToDictionaryAsync(other => other.Id, other => other.Marking, cancellationToken);
        var weights = (await EvidenceOf.AboutAsync(visible, [.. findings.Select(finding => finding.Key)], cancellationToken)).Weights;
        return [.. findings
            .OrderBy(finding => finding.Incident != incident.Id)
            .ThenBy(finding => finding.State is FindingState.Disputed or FindingState.Refuted or FindingState.Withdrawn or FindingState.SetAside ? finding.State : 0)
            .ThenByDescending(finding => finding.State)
            .ThenBy(finding => finding.Statement, StringComparer.Ordinal)
            .Select(finding => new CitedFinding(
                finding.Id,
                finding.Statement,
                finding.State,
                finding.Nature,
                weights.GetValueOrDefault(finding.Key, Weight.None),
                Markings.Strictest(finding.Marking, finding.Incident is { } of ? incidents[of] : Marking.Clear)))];
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Findings that perhaps contradict each other, of those that the reader sees.</summary>
/// <param name="Exercises">Whether those of drills are shown as well.</param>
public sealed record ListProposals(bool Exercises) : Query<Rows<ProposalLine>>
{
    public override async Task<Rows<ProposalLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var drills = Exercises ? [] : (await visible.Incidents.Where(incident => incident.Exercise).Select(incident => incident.Id).ToListAsync(cancellationToken)).ToHashSet();
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var findings = (await visible.Findings.ToListAsync(cancellationToken)).Where(finding => finding.Incident is not { } incident || !drills.Contains(incident));
        var lookedAt = (await visible.Contradictions.Select(contradiction => new { contradiction.One, contradiction.Other }).ToListAsync(cancellationToken))
            .Select(contradiction => ContradictionProposals.Pair(contradiction.One, contradiction.Other))
            .ToHashSet();
        var proposals = ContradictionProposals.Among(findings, lookedAt, party => names.GetValueOrDefault(party));
        var weights = await EvidenceOf.WeightsAsync(visible, [.. proposals.SelectMany(proposal => new[] { proposal.One.Key, proposal.Other.Key })], cancellationToken);
        return proposals.Select(proposal => new ProposalLine(
            proposal.One.Id,
            proposal.Other.Id,
            proposal.One.Statement,
            proposal.Other.Statement,
            proposal.One.State,
            proposal.Other.State,
            weights.GetValueOrDefault(proposal.One.Key, Weight.None),
            weights.GetValueOrDefault(proposal.Other.Key, Weight.None),
            proposal.Why,
            Markings.Strictest(proposal.One.Marking, proposal.Other.Marking))).ToRows();
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Incidents;

/// <summary>All of one incident: cards, findings with their evidence, sources, people, contradictions.</summary>
public sealed record ShowIncident(Id<Incident> Id) : Query<IncidentAnswer>
{
    public override async Task<IncidentAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Incidents.SingleOrDefaultAsync(incident => incident.Id == id, cancellationToken) is not { } incident)
        {
            return new IncidentAnswer(null);
        }

        var row = (await IncidentRows.OfAsync(visible, [incident], cancellationToken)).Single();
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var upstream = (await visible.Incidents.ToListAsync(cancellationToken)).Where(other => incident.Upstream.Contains(other.Id));
        var findings = await visible.Findings.Where(finding => finding.Incident == id).ToListAsync(cancellationToken);
        var evidence = await EvidenceOf.AboutAsync(visible, [.. findings.Select(finding => finding.Key)], cancellationToken);
        return new IncidentAnswer(new IncidentView(
            row,
            incident.Affected.Where(names.ContainsKey).Select(party => names[party]).ToRows(),
            incident.Root is { } root ? names.GetValueOrDefault(root) : null,
            upstream.Select(other => (other.Id, other.Title)).ToRows(),
            Ordered(findings, evidence, incident.Marking).ToRows(),
            (await SourcesAsync(visible, evidence, cancellationToken)).ToRows(),
            (await PeopleAsync(visible, cancellationToken)).ToRows(),
            (await ContradictionsAsync(visible, findings, cancellationToken)).ToRows(),
            await MarkingAsync(visible, row, findings, evidence, cancellationToken)));
    }

    /// <summary>The strictest marking of what stands on the page, for when it is printed.</summary>
    private async Task<Marking> MarkingAsync(VisibleTo visible, IncidentRow row, IReadOnlyList<Finding> findings, EvidenceOf evidence, CancellationToken cancellationToken)
    {
        var id = Id;
        var pieces = evidence.Views.SelectMany(of => of).ToList();
        var used = pieces.Select(piece => new Id<Core.Sources.Source>(piece.Source)).Distinct().ToArray();
        var sources = await visible.Sources.Where(source => used.Contains(source.Id)).Select(source => source.Marking).ToListAsync(cancellationToken);
        var events = await visible.Events.Where(happening => happening.Incident == id).Select(happening => happening.Marking).ToListAsync(cancellationToken);
        return Markings.Strictest([row.Strictest, .. findings.Select(finding => finding.Marking), .. pieces.Select(piece => piece.Marking), .. sources, .. events]);
    }

    /// <summary>What is disputed first, then what is established best, then open questions; what was set aside last.</summary>
    private static IEnumerable<FindingRow> Ordered(IEnumerable<Finding> findings, EvidenceOf evidence, Marking incident) => findings
        .Select(finding => new FindingRow(
            finding.Id,
            finding.Statement,
            finding.Nature,
            finding.State,
            evidence.Weights.GetValueOrDefault(finding.Key, Weight.None),
            Markings.Strictest(finding.Marking, incident),
            evidence.Views[finding.Key].ToRows()))
        .OrderBy(finding => finding.State switch
        {
            FindingState.Disputed => 0,
            FindingState.Confirmed => 1,
            FindingState.Corroborated => 2,
            FindingState.Claimed => 3,
            FindingState.Open => 4,
            FindingState.Refuted => 5,
            FindingState.Withdrawn => 6,
            FindingState.SetAside => 7,
        })
        .ThenBy(finding => finding.Weight.Best is null)
        .ThenBy(finding => finding.Weight.Best.GetValueOrDefault())
        .ThenBy(finding => finding.Statement, StringComparer.Ordinal)
        .ThenBy(finding => finding.Id);

    private static async Task<IEnumerable<SourceRow>> SourcesAsync(VisibleTo visible, EvidenceOf evidence, CancellationToken cancellationToken)
    {
        var used = evidence.Views.SelectMany(pieces => pieces).Select(piece => piece.Source).ToHashSet();
        return (await visible.Sources.OrderBy(source => source.Title).Select(source => new SourceRow(source.Id, source.Title, source.Reliability, source.MachineGenerated, source.NotRead, source.Published)).ToListAsync(cancellationToken))
            .Where(source => used.Contains(source.Id.Value));
    }

    private async Task<IEnumerable<(Id<Core.People.Person>, string, IncidentRole)>> PeopleAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        return (await visible.Memberships.Where(membership => membership.Incident == id)
                .Join(visible.People, membership => membership.Person, person => person.Id, (membership, person) => new { person.Id, person.Name, membership.Role })
                .ToListAsync(cancellationToken))
            .OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => (person.Id, person.Name, person.Role));
    }

    private static async Task<IEnumerable<ContradictionRow>> ContradictionsAsync(VisibleTo visible, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var statements = findings.ToDictionary(finding => finding.Key, finding => finding.Statement);
        var ids = statements.Keys.ToArray();
        return (await visible.Contradictions.Where(contradiction => ids.Contains(contradiction.One) && ids.Contains(contradiction.Other)).ToListAsync(cancellationToken))
            .OrderBy(contradiction => contradiction.State).ThenBy(contradiction => contradiction.Id)
            .Select(contradiction => new ContradictionRow(
                contradiction.Id,
                contradiction.About,
                contradiction.State,
                contradiction.Resolution,
                (contradiction.One, statements[contradiction.One]),
                (contradiction.Other, statements[contradiction.Other])));
    }
}

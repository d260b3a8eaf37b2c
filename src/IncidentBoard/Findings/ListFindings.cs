using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>The findings that match, a page at a time.</summary>
/// <param name="Text">Words that occur in the statement or in the names of those it is about.</param>
/// <param name="Exercises">Whether findings of drills are shown as well.</param>
/// <param name="Page">From 1.</param>
public sealed record ListFindings(string? Text, FindingState? State, Nature? Nature, Id<Incident>? Incident, bool Exercises, SortBy<FindingColumn> Sort, int Page) : Query<FindingList>
{
    public override async Task<FindingList> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.Select(incident => new { incident.Id, incident.Title, incident.Marking, incident.Exercise }).ToDictionaryAsync(incident => incident.Id, cancellationToken);
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var open = Shown(visible);
        var all = await open.CountAsync(cancellationToken);
        var sought = new Sought(Text);
        var matching = (await Narrowed(open).ToListAsync(cancellationToken))
            .Where(finding => sought.IsEmpty || sought.In([finding.Statement, .. finding.About.Select(party => names.GetValueOrDefault(party))]))
            .ToList();

        var weights = Sort.Column == FindingColumn.Weight ? await WeightsAsync(visible, matching, cancellationToken) : null;
        var (items, number) = Paging.Cut(Sorted(matching, id => incidents[id].Title, weights), Page);
        weights ??= await WeightsAsync(visible, items, cancellationToken);
        var lines = items.Select(finding =>
        {
            var incident = finding.Incident is { } id ? incidents[id] : null;
            return new FindingLine(
                finding.Id,
                finding.Statement,
                finding.State,
                finding.Nature,
                weights.GetValueOrDefault(finding.Id.Value, Weight.None),
                finding.Incident,
                incident?.Title,
                incident?.Exercise ?? false,
                finding.About.Where(names.ContainsKey).Select(party => (party, names[party])).OrderBy(party => party.Item2, StringComparer.OrdinalIgnoreCase).ToRows(),
                Markings.Strictest(finding.Marking, incident?.Marking ?? Marking.Clear),
                finding.Recorded);
        });
        return new FindingList(
            new ListPage<FindingLine>(lines.ToRows(), number, matching.Count, all),
            incidents.Values.Where(incident => Exercises || !incident.Exercise).Select(incident => (incident.Id, incident.Title)).OrderBy(incident => incident.Title, StringComparer.OrdinalIgnoreCase).ThenBy(incident => incident.Id).ToRows());
    }

    private IQueryable<Finding> Shown(VisibleTo visible) => Exercises
        ? visible.Findings
        : visible.Findings.Where(finding => !visible.Incidents.Any(incident => incident.Id == finding.Incident && incident.Exercise));

    private IQueryable<Slim> Narrowed(IQueryable<Finding> open)
    {
        var (state, nature, incident) = (State, Nature, Incident);
        return open
            .Where(finding => (state == null || finding.State == state) && (nature == null || finding.Nature == nature) && (incident == null || finding.Incident == incident))
            .Select(finding => new Slim(finding.Id, finding.Statement, finding.State, finding.Nature, finding.Incident, finding.About, finding.Marking, finding.Recorded));
    }

    private static Task<IReadOnlyDictionary<Guid, Weight>> WeightsAsync(VisibleTo visible, IEnumerable<Slim> findings, CancellationToken cancellationToken) =>
        EvidenceOf.WeightsAsync(visible, [.. findings.Select(finding => finding.Id.Value)], cancellationToken);

    private List<Slim> Sorted(IReadOnlyCollection<Slim> findings, Func<Id<Incident>, string> title, IReadOnlyDictionary<Guid, Weight>? weights)
    {
        var sorted = Sort.Column switch
        {
            FindingColumn.Recorded => Sort.Apply(findings, finding => finding.Recorded),
            FindingColumn.Statement => Sort.Apply(findings, finding => finding.Statement, StringComparer.OrdinalIgnoreCase),
            FindingColumn.State => Sort.Apply(findings, finding => finding.State),
            FindingColumn.Nature => Sort.Apply(findings, finding => finding.Nature),
            FindingColumn.Weight => Sort.Apply(findings, finding => weights!.GetValueOrDefault(finding.Id.Value, Weight.None), Lighter),
            FindingColumn.Incident => Sort.Apply(findings, finding => finding.Incident is { } incident ? title(incident) : null, StringComparer.OrdinalIgnoreCase),
        };
        return [.. sorted.ThenByDescending(finding => finding.Recorded).ThenBy(finding => finding.Id)];
    }

    /// <summary>What has less behind it comes first: fewer origins, then the worse grade.</summary>
    private static Comparer<Weight> Lighter { get; } = Comparer<Weight>.Create((one, other) =>
        one.Origins != other.Origins ? one.Origins.CompareTo(other.Origins)
        : (one.Best, other.Best) is ({ } best, { } rival) ? rival.CompareTo(best)
        : (one.Best is not null).CompareTo(other.Best is not null));

    private sealed record Slim(Id<Finding> Id, string Statement, FindingState State, Nature Nature, Id<Incident>? Incident, ImmutableArray<Id<Party>> About, Marking Marking, DateTimeOffset Recorded);
}

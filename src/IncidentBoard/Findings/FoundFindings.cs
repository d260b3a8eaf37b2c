using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>The findings that match a filter, with what their lines are made of.</summary>
internal sealed class FoundFindings
{
    private readonly IReadOnlyDictionary<Id<Incident>, Incident> _incidents;
    private readonly IReadOnlyDictionary<Id<Party>, string> _names;

    private FoundFindings(IReadOnlyDictionary<Id<Incident>, Incident> incidents, IReadOnlyDictionary<Id<Party>, string> names, IReadOnlyList<Finding> matching, int visible) =>
        (_incidents, _names, Matching, Visible) = (incidents, names, matching, visible);

    public IReadOnlyList<Finding> Matching { get; }

    /// <summary>How many findings the reader sees at all.</summary>
    public int Visible { get; }

    public static async Task<FoundFindings> ReadAsync(VisibleTo visible, FindingFilter filter, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.ToDictionaryAsync(incident => incident.Id, cancellationToken);
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var open = filter.Exercises ? visible.Findings : visible.Findings.Where(finding => !visible.Incidents.Any(incident => incident.Id == finding.Incident && incident.Exercise));
        var all = await open.CountAsync(cancellationToken);
        var (state, nature, of) = (filter.State, filter.Nature, filter.Incident);
        var sought = new Sought(filter.Text);
        var matching = (await open.Where(finding => (state == null || finding.State == state) && (nature == null || finding.Nature == nature) && (of == null || finding.Incident == of)).ToListAsync(cancellationToken))
            .Where(finding => filter.Tag is not { } tag || FindingTags.Of(finding.Tags).Contains(tag, StringComparer.OrdinalIgnoreCase))
            .Where(finding => sought.IsEmpty || sought.In([finding.Statement, finding.Tags, .. finding.About.Select(party => names.GetValueOrDefault(party))]))
            .ToList();
        return new FoundFindings(incidents, names, matching, all);
    }

    public string? TitleOf(Finding finding) => finding.Incident is { } incident ? _incidents[incident].Title : null;

    /// <summary>The incidents to choose from.</summary>
    public Rows<(Id<Incident> Id, string Title)> Choices(bool exercises) => _incidents.Values
        .Where(incident => exercises || !incident.Exercise)
        .Select(incident => (incident.Id, incident.Title))
        .OrderBy(incident => incident.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(incident => incident.Id)
        .ToRows();

    /// <summary>The lines of some of them.</summary>
    public async Task<Rows<FindingLine>> LinesAsync(VisibleTo visible, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var keys = findings.Select(finding => finding.Key).ToArray();
        var weights = await EvidenceOf.WeightsAsync(visible, keys, cancellationToken);
        var resting = await Resting.OnAsync(visible, findings, cancellationToken);
        var changes = await visible.LastChangesAsync(keys, cancellationToken);
        return findings.Select(finding =>
        {
            var incident = finding.Incident is { } id ? _incidents[id] : null;
            var change = changes.GetValueOrDefault(finding.Key);
            return new FindingLine(
                finding.Id,
                finding.Statement,
                finding.State,
                finding.Nature,
                weights.GetValueOrDefault(finding.Key, Weight.None),
                finding.Incident,
                incident?.Title,
                incident?.Exercise ?? false,
                finding.About.Where(_names.ContainsKey).Select(party => (party, _names[party])).OrderBy(party => party.Item2, StringComparer.OrdinalIgnoreCase).ToRows(),
                finding.Tags,
                resting[finding.Key].Count(),
                change?.By,
                change?.At ?? finding.Recorded,
                Markings.Strictest(finding.Marking, incident?.Marking ?? Marking.Clear),
                finding.Recorded);
        }).ToRows();
    }
}

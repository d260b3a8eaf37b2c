using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reports;

/// <summary>Reads what a report is composed of, as far as it is visible.</summary>
internal static class FactsForReport
{
    /// <summary>How many findings, and how many events, a report holds at most: the latest. More is not read on paper; the board's own export holds all.</summary>
    public const int Most = 1000;

    public static async Task<ReportFacts> ReadAsync(VisibleTo visible, Id<Incident>? about, Rows<Id<Finding>> selection, Rows<ReportPart> parts, CancellationToken cancellationToken)
    {
        var incident = about is { } id ? await visible.Incidents.SingleOrDefaultAsync(incident => incident.Id == id, cancellationToken) : null;
        var selected = selection.ToArray();
        var chosen = about is null ? visible.Findings.Where(finding => selected.Contains(finding.Id)) : visible.Findings.Where(finding => finding.Incident == about);
        var findings = await chosen.OrderByDescending(finding => finding.Recorded).ThenBy(finding => finding.Id).Take(Most).ToListAsync(cancellationToken);
        var happenings = visible.Events.Where(happening => about != null && happening.Incident == about && parts.Contains(ReportPart.Timeline));
        var events = await happenings.OrderByDescending(happening => happening.OrderTicks).ThenBy(happening => happening.Id).Take(Most).ToListAsync(cancellationToken);
        var (contradictions, others) = parts.Contains(ReportPart.Contradictions) ? await ContradictionsAsync(visible, findings, cancellationToken) : ([], []);

        var subjects = findings.Concat(others).Select(finding => finding.Key).Concat(events.Select(happening => happening.Key)).ToArray();
        var evidence = await visible.Evidence.Where(piece => subjects.Contains(piece.Subject)).ToListAsync(cancellationToken);
        var links = await visible.RestsOn.ToListAsync(cancellationToken);
        return new ReportFacts(
            incident,
            await IncidentsAsync(visible, incident, findings.Concat(others), cancellationToken),
            incident is not null && parts.Contains(ReportPart.Cards) ? await visible.Cards.Where(card => card.Incident == incident.Id).ToListAsync(cancellationToken) : [],
            findings,
            await chosen.CountAsync(cancellationToken),
            others,
            evidence,
            await SourcesAsync(visible, evidence, links, cancellationToken),
            links,
            contradictions,
            incident is not null && parts.Contains(ReportPart.Questions) ? await visible.Asks.Where(ask => ask.Incident == incident.Id && ask.State == AskState.Open).ToListAsync(cancellationToken) : [],
            events,
            await happenings.CountAsync(cancellationToken),
            await visible.Parties.Select(party => new PartyFacts(party.Id, party.Name, party.Marking)).ToListAsync(cancellationToken),
            await visible.Settings.Select(settings => settings.OurOrganisation).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The contradictions in which one of the findings stands, or a piece of evidence about one, and the findings on their other sides.</summary>
    private static async Task<(IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<Finding> Others)> ContradictionsAsync(VisibleTo visible, List<Finding> findings, CancellationToken cancellationToken)
    {
        var keys = findings.Select(finding => finding.Key).ToArray();
        var pieces = await visible.Evidence.Where(piece => keys.Contains(piece.Subject)).Select(piece => piece.Id).ToListAsync(cancellationToken);
        var sides = keys.Concat(pieces.Select(piece => piece.Value)).ToArray();
        var contradictions = await visible.Contradictions.Where(contradiction => sides.Contains(contradiction.One) || sides.Contains(contradiction.Other)).ToListAsync(cancellationToken);
        var beyond = contradictions.SelectMany(contradiction => new[] { contradiction.One, contradiction.Other }).Except(sides).Select(side => new Id<Finding>(side)).ToArray();
        var others = await visible.Findings.Where(finding => beyond.Contains(finding.Id)).ToListAsync(cancellationToken);
        var known = sides.Concat(others.Select(finding => finding.Key)).ToHashSet();
        return ([.. contradictions.Where(contradiction => known.Contains(contradiction.One) && known.Contains(contradiction.Other))], others);
    }

    private static async Task<IReadOnlyList<Incident>> IncidentsAsync(VisibleTo visible, Incident? incident, IEnumerable<Finding> findings, CancellationToken cancellationToken)
    {
        var ids = findings.Select(finding => finding.Incident).OfType<Id<Incident>>().Concat(incident is null ? [] : [incident.Id, .. incident.Upstream]).Distinct().ToArray();
        return await visible.Incidents.Where(other => ids.Contains(other.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>The sources that are cited, and all that they rest on.</summary>
    private static async Task<IReadOnlyList<SourceFacts>> SourcesAsync(VisibleTo visible, List<Evidence> evidence, List<RestsOn> links, CancellationToken cancellationToken)
    {
        var resting = new RestingMap(links);
        var ids = evidence.SelectMany(piece => piece.Origin is { } origin ? resting.Chain(piece.Source).Union(resting.Chain(origin)) : resting.Chain(piece.Source)).Distinct().ToArray();
        return await visible.Sources.Where(source => ids.Contains(source.Id)).OrderBy(source => source.Id)
            .Select(source => new SourceFacts(source.Id, source.Title, source.Publisher, source.Address, source.Published, source.Retrieved, source.NotRead, source.MachineGenerated, source.Reliability, source.ReliabilityReason, source.Marking))
            .ToListAsync(cancellationToken);
    }
}

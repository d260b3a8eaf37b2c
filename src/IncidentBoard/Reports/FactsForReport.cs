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
        var weighings = parts.Contains(ReportPart.Weighings) ? await WeighingsAsync(visible, about, findings, cancellationToken) : WeighingFacts.None;
        var word = parts.Contains(ReportPart.SaidByParties) ? await WordAsync(visible, about, findings, cancellationToken) : WordFacts.None;
        var (contradictions, contradicting) = parts.Contains(ReportPart.Contradictions) ? await ContradictionsAsync(visible, findings, cancellationToken) : ([], []);
        var others = contradicting.UnionBy(await WeighedAsync(visible, weighings, findings, cancellationToken), finding => finding.Id).ToList();
        var subjects = findings.Concat(others).Select(finding => finding.Key).Concat(events.Select(happening => happening.Key)).ToArray();
        var pieces = weighings.Bearings.Select(bearing => new Id<Evidence>(bearing.Item)).Distinct().ToArray();
        var evidence = await visible.Evidence.Where(piece => subjects.Contains(piece.Subject) || pieces.Contains(piece.Id)).ToListAsync(cancellationToken);
        var links = await visible.RestsOn.ToListAsync(cancellationToken);
        return new ReportFacts(
            incident,
            await IncidentsAsync(visible, incident, [.. findings.Concat(others).Select(finding => finding.Incident), .. weighings.Weighings.Select(weighing => weighing.Incident), .. word.Assertions.Select(assertion => assertion.Incident)], cancellationToken),
            incident is not null && parts.Contains(ReportPart.Cards) ? await visible.Cards.Where(card => card.Incident == incident.Id).ToListAsync(cancellationToken) : [],
            findings,
            await chosen.CountAsync(cancellationToken),
            others,
            evidence,
            await SourcesAsync(visible, evidence, word.Assertions.Select(assertion => assertion.Source).OfType<Id<Source>>(), links, cancellationToken),
            links,
            contradictions,
            weighings,
            word,
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

    private static async Task<IReadOnlyList<Incident>> IncidentsAsync(VisibleTo visible, Incident? incident, IEnumerable<Id<Incident>?> named, CancellationToken cancellationToken)
    {
        var ids = named.OfType<Id<Incident>>().Concat(incident is null ? [] : [incident.Id, .. incident.Upstream]).Distinct().ToArray();
        return await visible.Incidents.Where(other => ids.Contains(other.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// For a selection all weighings that weigh one of the findings, or evidence on one. For an incident its own, and those of none that weigh something of it and nothing of
    /// another incident: the paper of a breach is no place for a drill.
    /// </summary>
    private static async Task<WeighingFacts> WeighingsAsync(VisibleTo visible, Id<Incident>? about, List<Finding> findings, CancellationToken cancellationToken)
    {
        var weighed = await visible.Bearings.Join(visible.Answers, bearing => bearing.Answer, answer => answer.Id, (bearing, answer) => new { answer.Weighing, bearing.Item }).Distinct().ToListAsync(cancellationToken);
        var pieces = weighed.Select(pair => new Id<Evidence>(pair.Item)).Distinct().ToArray();
        var subjects = await visible.Evidence.Where(piece => pieces.Contains(piece.Id)).Select(piece => new { piece.Id, piece.Subject }).ToDictionaryAsync(piece => piece.Id.Value, piece => piece.Subject, cancellationToken);
        var spokenTo = weighed.ToLookup(pair => pair.Weighing, pair => new Id<Finding>(subjects.GetValueOrDefault(pair.Item, pair.Item)));
        var ids = spokenTo.SelectMany(of => of).Distinct().ToArray();
        var incidents = await visible.Findings.Where(finding => ids.Contains(finding.Id)).Select(finding => new { finding.Id, finding.Incident }).ToDictionaryAsync(finding => finding.Id, finding => finding.Incident, cancellationToken);
        var ours = findings.Select(finding => finding.Id).ToHashSet();
        var drawn = spokenTo
            .Where(of => of.Any(ours.Contains) && (about is null || of.All(finding => incidents.GetValueOrDefault(finding) is not { } incident || incident == about)))
            .Select(of => of.Key)
            .ToArray();
        var chosen = visible.Weighings.Where(other => (about != null && other.Incident == about) || ((about == null || other.Incident == null) && drawn.Contains(other.Id)));
        var weighings = await chosen.OrderByDescending(other => other.Recorded).ThenBy(other => other.Id).Take(Most).ToListAsync(cancellationToken);
        var shown = weighings.Select(other => other.Id).ToArray();
        var answers = await visible.Answers.Where(answer => shown.Contains(answer.Weighing)).ToListAsync(cancellationToken);
        var held = answers.Select(answer => answer.Id).ToArray();
        return new WeighingFacts(weighings, answers, await visible.Bearings.Where(bearing => held.Contains(bearing.Answer)).ToListAsync(cancellationToken), await chosen.CountAsync(cancellationToken));
    }

    /// <summary>The findings that are weighed and not among those of the report.</summary>
    private static async Task<List<Finding>> WeighedAsync(VisibleTo visible, WeighingFacts weighings, List<Finding> findings, CancellationToken cancellationToken)
    {
        var ids = weighings.Bearings.Select(bearing => new Id<Finding>(bearing.Item)).Except(findings.Select(finding => finding.Id)).ToArray();
        return await visible.Findings.Where(finding => ids.Contains(finding.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>What was said of the incident or to one of the findings, with all that was said of the same before and after; nothing that was said of another incident.</summary>
    private static async Task<WordFacts> WordAsync(VisibleTo visible, Id<Incident>? about, List<Finding> findings, CancellationToken cancellationToken)
    {
        var spokenTo = findings.Select(finding => finding.Id).ToHashSet();
        var all = await visible.Assertions.Where(assertion => about == null || assertion.Incident == null || assertion.Incident == about).Select(assertion => new { assertion.Id, assertion.Earlier, assertion.Incident, assertion.Finding, assertion.Recorded }).ToListAsync(cancellationToken);
        var told = all.Where(said => (about is not null && said.Incident == about) || (said.Finding is { } finding && spokenTo.Contains(finding))).Select(said => said.Id).ToHashSet();
        for (var before = -1; before < told.Count;)
        {
            before = told.Count;
            told.UnionWith(all.Where(said => said.Earlier is { } earlier && (told.Contains(said.Id) || told.Contains(earlier))).SelectMany(said => new[] { said.Id, said.Earlier!.Value }));
        }

        var ids = all.Where(said => told.Contains(said.Id)).OrderByDescending(said => said.Recorded).ThenBy(said => said.Id).Take(Most).Select(said => said.Id).ToArray();
        return new WordFacts(await visible.Assertions.Where(assertion => ids.Contains(assertion.Id)).ToListAsync(cancellationToken), all.Count(said => told.Contains(said.Id)));
    }

    /// <summary>The sources that are cited, and all that they rest on.</summary>
    private static async Task<IReadOnlyList<SourceFacts>> SourcesAsync(VisibleTo visible, List<Evidence> evidence, IEnumerable<Id<Source>> said, List<RestsOn> links, CancellationToken cancellationToken)
    {
        var resting = new RestingMap(links);
        var ids = evidence.SelectMany(piece => piece.Origin is { } origin ? resting.Chain(piece.Source).Union(resting.Chain(origin)) : resting.Chain(piece.Source)).Concat(said.SelectMany(resting.Chain)).Distinct().ToArray();
        return await visible.Sources.Where(source => ids.Contains(source.Id)).OrderBy(source => source.Id)
            .Select(source => new SourceFacts(source.Id, source.Title, source.Publisher, source.Address, source.Published, source.Retrieved, source.NotRead, source.MachineGenerated, source.Reliability, source.ReliabilityReason, source.Marking))
            .ToListAsync(cancellationToken);
    }
}

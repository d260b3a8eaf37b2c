using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>Reads incidents together with what the board shows of them, in a fixed number of queries however many there are.</summary>
internal static class IncidentRows
{
    public static async Task<IReadOnlyList<IncidentRow>> OfAsync(VisibleTo visible, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken)
    {
        var ids = incidents.Select(incident => incident.Id).ToArray();
        var parties = await visible.Parties.Select(party => new { party.Id, party.Name, party.PartyKind }).ToDictionaryAsync(party => party.Id, cancellationToken);
        var cards = await visible.Cards.Where(card => ids.Contains(card.Incident)).ToListAsync(cancellationToken);
        var changes = await visible.LastChangesAsync(cards.Select(card => card.Key), cancellationToken);
        var findings = (await visible.Findings.Where(finding => finding.Incident != null && finding.State != FindingState.SetAside).Select(finding => new { finding.Incident, finding.About }).ToListAsync(cancellationToken))
            .SelectMany(finding => finding.About.Select(party => (finding.Incident!.Value, party)))
            .CountBy(pair => pair)
            .ToDictionary();
        var commanders = (await visible.Memberships.Where(membership => membership.Role == IncidentRole.Commander)
                .Join(visible.People, membership => membership.Person, person => person.Id, (membership, person) => new { membership.Incident, person.Name })
                .ToListAsync(cancellationToken))
            .ToLookup(pair => pair.Incident, pair => pair.Name);
        var us = await visible.Settings.Select(settings => settings.OurOrganisation).FirstOrDefaultAsync(cancellationToken);

        var views = cards.ToLookup(card => card.Incident, card =>
        {
            var incident = incidents.First(incident => incident.Id == card.Incident);
            var party = card.Party is { } id ? parties[id] : null;
            var change = changes.GetValueOrDefault(card.Key);
            return new CardView(
                card.Id,
                party?.Name ?? incident.Title,
                party?.PartyKind,
                card.IsLead,
                card.Party is { } hit && incident.Affected.Contains(hit),
                card.Party is { } own && own == us,
                card.Exposure,
                card.Stance,
                card.Headline,
                card.Body,
                card.Owner,
                card.NextUpdateBy,
                card.DecisionWanted,
                card.DecisionBy,
                card.Hops,
                Markings.Strictest(card.Marking, incident.Marking),
                change?.At ?? card.Recorded,
                change?.By,
                card.Party is { } about ? findings.GetValueOrDefault((incident.Id, about)) : findings.Where(pair => pair.Key.Item1 == incident.Id).Sum(pair => pair.Value));
        });
        return [.. incidents.Select(incident => Row(incident, [.. views[incident.Id]], commanders[incident.Id].FirstOrDefault()))];
    }

    private static IncidentRow Row(Incident incident, IReadOnlyList<CardView> cards, string? commander) => new(
        incident.Id,
        incident.Title,
        incident.IncidentKind,
        incident.Severity,
        incident.Phase,
        incident.Happened,
        incident.Exercise,
        incident.Restricted,
        incident.Marking,
        commander,
        cards.FirstOrDefault(card => card.IsLead),
        BoardView.Ordered(cards.Where(card => !card.IsLead)).ToRows(),
        cards.Where(card => !card.IsLead && !card.IsAffected).CountBy(card => card.Exposure).OrderByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value)).ToRows(),
        incident.Recorded);
}

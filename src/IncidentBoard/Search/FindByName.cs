using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Search;

/// <summary>Finds things by name among what the reader sees: kind by kind, newest first, a few of each.</summary>
public sealed record FindByName(string Text) : Query<Rows<NameHits>>
{
    /// <summary>How many of each kind are shown: what one can take in while typing.</summary>
    public const int Most = 8;

    public override async Task<Rows<NameHits>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var sought = new Sought(Text);
        if (sought.IsEmpty)
        {
            return [];
        }

        var parties = await visible.Parties.Select(party => new { party.Id, party.Name, party.Aliases, party.PartyKind, party.Recorded }).ToListAsync(cancellationToken);
        var incidents = await visible.Incidents.Select(incident => new { incident.Id, incident.Title, incident.Phase, incident.Exercise, incident.Recorded }).ToListAsync(cancellationToken);
        var cards = await visible.Cards.Where(card => card.Party != null).Select(card => new { card.Id, card.Incident, card.Party, card.Exposure, card.Recorded }).ToListAsync(cancellationToken);
        var findings = await visible.Findings.Select(finding => new { finding.Id, finding.Statement, finding.State, finding.Recorded }).ToListAsync(cancellationToken);
        var sources = await visible.Sources.Select(source => new { source.Id, source.Title, source.Reliability, source.Recorded }).ToListAsync(cancellationToken);
        var events = await visible.Events.Select(happening => new { happening.Id, happening.Title, happening.EventKind, happening.Recorded }).ToListAsync(cancellationToken);
        var named = parties.ToDictionary(party => party.Id);
        var titles = incidents.ToDictionary(incident => incident.Id, incident => incident.Title);

        return new[]
        {
            Best("incident", incidents.Where(incident => sought.In(incident.Title)), incident => incident.Recorded, incident => new NameHit(
                incident.Id.Value, incident.Title, incident.Exercise ? $"exercise, {incident.Phase.Words()}" : incident.Phase.Words(), $"incidents/{incident.Id}")),
            Best("party", parties.Where(party => sought.In(party.Name, party.Aliases)), party => party.Recorded, party => new NameHit(
                party.Id.Value, party.Name, party.Aliases is null ? party.PartyKind.Words() : $"{party.PartyKind.Words()}, also {party.Aliases}", $"parties?open=party:{party.Id}")),
            Best("card", cards.Where(card => sought.In(named[card.Party!.Value].Name, named[card.Party.Value].Aliases)), card => card.Recorded, card => new NameHit(
                card.Id.Value, named[card.Party!.Value].Name, $"{card.Exposure.Words()}, in {titles[card.Incident]}", $"incidents/{card.Incident}?open=card:{card.Id}")),
            Best("finding", findings.Where(finding => sought.In(finding.Statement)), finding => finding.Recorded, finding => new NameHit(
                finding.Id.Value, finding.Statement, finding.State.Words(), $"findings?open=finding:{finding.Id}")),
            Best("source", sources.Where(source => sought.In(source.Title)), source => source.Recorded, source => new NameHit(
                source.Id.Value, source.Title, $"letter {source.Reliability}", $"sources?open=source:{source.Id}")),
            Best("event", events.Where(happening => sought.In(happening.Title)), happening => happening.Recorded, happening => new NameHit(
                happening.Id.Value, happening.Title, happening.EventKind.Words(), $"timeline?open=event:{happening.Id}")),
        }.Where(kind => kind.Hits.Count > 0).ToRows();
    }

    private static NameHits Best<T>(string kind, IEnumerable<T> matching, Func<T, DateTimeOffset> recorded, Func<T, NameHit> hit)
    {
        var all = matching.Select(item => (At: recorded(item), Hit: hit(item))).OrderByDescending(item => item.At).ThenBy(item => item.Hit.Id).ToList();
        var shown = all.Take(Most).Select(item => item.Hit).ToRows();
        return new NameHits(kind, shown, all.Count - shown.Count);
    }
}

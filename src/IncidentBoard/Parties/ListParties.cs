using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>The parties that match, a page at a time.</summary>
/// <param name="Text">Words that occur in name or aliases.</param>
/// <param name="Exercises">Whether drills count among the open incidents.</param>
/// <param name="Page">From 1.</param>
public sealed record ListParties(string? Text, PartyKind? Kind, bool Exercises, SortBy<PartyColumn> Sort, int Page) : Query<ListPage<PartyLine>>
{
    public override async Task<ListPage<PartyLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var us = await visible.Settings.Select(settings => settings.OurOrganisation).FirstOrDefaultAsync(cancellationToken);
        var relations = await visible.Relations.Where(relation => relation.State != RelationState.Ended).Select(relation => new { relation.Customer, relation.Supplier }).ToListAsync(cancellationToken);
        var (suppliers, customers) = (relations.CountBy(relation => relation.Customer).ToDictionary(), relations.CountBy(relation => relation.Supplier).ToDictionary());
        var incidents = await IncidentsAsync(visible, cancellationToken);
        var parties = await visible.Parties
            .Select(party => new { party.Id, party.Name, party.PartyKind, party.Unnamed, party.Aliases, party.Marking, party.Recorded })
            .ToListAsync(cancellationToken);

        var sought = new Sought(Text);
        var matching = parties
            .Where(party => (Kind is null || party.PartyKind == Kind) && sought.In(party.Name, party.Aliases))
            .Select(party => new PartyLine(
                party.Id,
                party.Name,
                party.PartyKind,
                party.Unnamed,
                party.Id == us,
                party.Aliases,
                suppliers.GetValueOrDefault(party.Id),
                customers.GetValueOrDefault(party.Id),
                incidents[party.Id].OrderBy(incident => incident.Title, StringComparer.OrdinalIgnoreCase).ThenBy(incident => incident.Id).ToRows(),
                party.Marking,
                party.Recorded))
            .ToList();
        var (items, number) = Paging.Cut(Sorted(matching), Page);
        return new ListPage<PartyLine>(items.ToRows(), number, matching.Count, parties.Count);
    }

    private async Task<ILookup<Id<Party>, (Id<Incident> Id, string Title)>> IncidentsAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var exercises = Exercises;
        var open = await visible.Incidents
            .Where(incident => incident.Phase != Phase.Closed && (exercises || !incident.Exercise))
            .Select(incident => new { incident.Id, incident.Title, incident.Affected, incident.Root })
            .ToListAsync(cancellationToken);
        var cards = (await visible.Cards.Where(card => card.Party != null).Select(card => new { card.Incident, card.Party }).ToListAsync(cancellationToken)).ToLookup(card => card.Incident, card => card.Party!.Value);
        return open
            .SelectMany(incident => incident.Affected
                .Concat(incident.Root is { } root ? [root] : [])
                .Concat(cards[incident.Id])
                .Distinct()
                .Select(party => (Party: party, Incident: (incident.Id, incident.Title))))
            .ToLookup(pair => pair.Party, pair => pair.Incident);
    }

    private List<PartyLine> Sorted(IEnumerable<PartyLine> parties)
    {
        var sorted = Sort.Column switch
        {
            PartyColumn.Name => Sort.Apply(parties, party => party.Name, StringComparer.OrdinalIgnoreCase),
            PartyColumn.Kind => Sort.Apply(parties, party => party.Kind),
            PartyColumn.Suppliers => Sort.Apply(parties, party => party.CustomerOf),
            PartyColumn.Customers => Sort.Apply(parties, party => party.SupplierTo),
            PartyColumn.Incidents => Sort.Apply(parties, party => party.Incidents.Count),
        };
        return [.. sorted.ThenBy(party => party.Name, StringComparer.OrdinalIgnoreCase).ThenBy(party => party.Id)];
    }
}

using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>The parties that may be one, of those that the reader sees, by what he sees of them.</summary>
internal static class LookAlikesOf
{
    public static async Task<IReadOnlyList<LookAlike>> AllAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var parties = await visible.Parties.Select(party => new { party.Id, party.Name, party.Aliases, party.Unnamed, party.About, party.Contacts }).ToListAsync(cancellationToken);
        var names = parties.ToDictionary(party => party.Id, party => party.Name);
        var relations = await visible.Relations.Select(relation => new { relation.Customer, relation.Supplier }).ToListAsync(cancellationToken);
        var incidents = await visible.Incidents.Select(incident => new { incident.Id, incident.Title, incident.Affected }).ToListAsync(cancellationToken);
        var near = relations.SelectMany(relation => new[] { (Party: relation.Customer, By: relation.Supplier.Value, Name: names[relation.Supplier]), (Party: relation.Supplier, By: relation.Customer.Value, Name: names[relation.Customer]) })
            .Concat(incidents.SelectMany(incident => incident.Affected.Select(party => (Party: party, By: incident.Id.Value, Name: incident.Title))))
            .Distinct()
            .ToLookup(tie => tie.Party);
        var apart = (await visible.KeptApart.ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return LookAlikes.Among(
            [.. parties.Where(party => !party.Unnamed).Select(party => new KnownParty(party.Id, party.Name, party.Aliases, $"{party.About} {party.Contacts}", near[party.Id].ToImmutableDictionary(tie => tie.By, tie => tie.Name)))],
            (one, other) => apart.Contains($"{one},{other}") || apart.Contains($"{other},{one}"));
    }
}

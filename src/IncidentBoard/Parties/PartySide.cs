using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>One of two parties that are held side by side, with how much of what the reader sees hangs on it.</summary>
public sealed record PartySide(Id<Party> Id, string Name, PartyKind Kind, string? Aliases, string? About, Marking Marking, int Suppliers, int Customers, int Incidents)
{
    internal static async Task<IReadOnlyDictionary<Id<Party>, PartySide>> OfAsync(VisibleTo visible, IReadOnlyCollection<Id<Party>> ids, CancellationToken cancellationToken)
    {
        var asked = ids.ToArray();
        var parties = await visible.Parties.Where(party => asked.Contains(party.Id)).ToListAsync(cancellationToken);
        var relations = await visible.Relations.Select(relation => new { relation.Customer, relation.Supplier }).ToListAsync(cancellationToken);
        var (suppliers, customers) = (relations.CountBy(relation => relation.Customer).ToDictionary(), relations.CountBy(relation => relation.Supplier).ToDictionary());
        var incidents = (await visible.Incidents.Select(incident => incident.Affected).ToListAsync(cancellationToken)).SelectMany(affected => affected).CountBy(party => party).ToDictionary();
        return parties.ToDictionary(party => party.Id, party => new PartySide(
            party.Id,
            party.Name,
            party.PartyKind,
            party.Aliases,
            party.About,
            party.Marking,
            suppliers.GetValueOrDefault(party.Id),
            customers.GetValueOrDefault(party.Id),
            incidents.GetValueOrDefault(party.Id)));
    }
}

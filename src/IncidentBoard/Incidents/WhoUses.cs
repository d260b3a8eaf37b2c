using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Incidents;

/// <summary>Who depends on a vendor by the relations that the reader sees, and over how many of them; at most two.</summary>
public sealed record WhoUses(Id<Party> Vendor) : Query<Rows<(string Name, int Hops)>>
{
    public override async Task<Rows<(string Name, int Hops)>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        return new SupplyGraph(await visible.Relations.ToListAsync(cancellationToken)).Dependents(Vendor, hops: 2).Select(found => (names[found.Party], found.Hops)).ToRows();
    }
}

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
    public override async Task<Rows<(string Name, int Hops)>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        Dependents.Of(await visible.Parties.ToListAsync(cancellationToken), await visible.Relations.ToListAsync(cancellationToken), Vendor, hops: 2)
            .Select(found => (found.Party.Name, found.Hops)).ToRows();
}

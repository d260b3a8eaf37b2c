using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Graph;

/// <summary>The parties that the reader may see, and so may place.</summary>
public sealed record PartiesToPlace : Query<ImmutableHashSet<Id<Party>>>
{
    public override async Task<ImmutableHashSet<Id<Party>>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        [.. await visible.Parties.Select(party => party.Id).ToListAsync(cancellationToken)];
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The chain of sources around one source, as far as the reader sees it.</summary>
internal sealed record ShowChain(Id<Source> Id) : Query<ChainView>
{
    public override async Task<ChainView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var links = await visible.RestsOn.ToListAsync(cancellationToken);
        var sources = await visible.Sources.Select(source => new { source.Id, source.Title, source.NotRead }).ToDictionaryAsync(source => source.Id, cancellationToken);
        var own = await visible.Sources.SingleOrDefaultAsync(source => source.Id == Id, cancellationToken);

        Rows<ChainNode> Further(Id<Source> from, ILookup<Id<Source>, RestsOn> steps, Func<RestsOn, Id<Source>> end, HashSet<Id<Source>> seen) => steps[from]
            .OrderBy(link => sources[end(link)].Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(link => link.Id)
            .Select(link =>
            {
                var (to, again) = (sources[end(link)], !seen.Add(end(link)));
                return new ChainNode(link.Key, to.Id.Value, to.Title, link.How, link.Reason, to.NotRead, again ? [] : Further(to.Id, steps, end, seen), again);
            })
            .ToRows();

        return new ChainView(
            Further(Id, links.ToLookup(link => link.Source), link => link.On, [Id]),
            Further(Id, links.ToLookup(link => link.On), link => link.Source, [Id]),
            own?.TextHash);
    }
}

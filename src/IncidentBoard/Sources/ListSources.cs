using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Sources;

/// <summary>The sources that match, a page at a time. Their texts stay where they are.</summary>
/// <param name="Text">Words that occur in title, address or publisher.</param>
/// <param name="Page">From 1.</param>
public sealed record ListSources(string? Text, Reliability? Letter, SourceNature? Nature, SortBy<SourceColumn> Sort, int Page) : Query<ListPage<SourceLine>>
{
    public override async Task<ListPage<SourceLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var cited = await visible.Evidence.GroupBy(piece => piece.Source).Select(pieces => new { pieces.Key, Count = pieces.Count() }).ToDictionaryAsync(pieces => pieces.Key, pieces => pieces.Count, cancellationToken);
        var links = (await visible.RestsOn.Select(link => new { link.Source, link.On }).ToListAsync(cancellationToken)).ToLookup(link => link.Source, link => link.On);
        var sources = await visible.Sources
            .Select(source => new Slim(source.Id, source.Title, source.Address, source.Publisher, source.Reliability, source.Published, source.NotRead, source.MachineGenerated, source.Marking, source.Recorded))
            .ToListAsync(cancellationToken);
        var titles = sources.ToDictionary(source => source.Id, source => source.Title);

        string? Publisher(Slim source) => source.Publisher is { } id ? names.GetValueOrDefault(id) : null;
        var sought = new Sought(Text);
        var matching = sources
            .Where(source => (Letter is null || source.Letter == Letter) && IsOf(source, links[source.Id].Any()) && sought.In(source.Title, source.Address, Publisher(source)))
            .ToList();
        var (items, number) = Paging.Cut(Sorted(matching, Publisher, cited), Page);
        var lines = items.Select(source => new SourceLine(
            source.Id,
            source.Title,
            Publisher(source) is { } name ? (source.Publisher!.Value, name) : null,
            source.Letter,
            source.Published,
            source.NotRead,
            source.MachineGenerated,
            cited.GetValueOrDefault(source.Id),
            links[source.Id].Select(on => (on, titles[on])).OrderBy(on => on.Item2, StringComparer.OrdinalIgnoreCase).ToRows(),
            source.Marking,
            source.Recorded));
        return new ListPage<SourceLine>(lines.ToRows(), number, matching.Count, sources.Count);
    }

    private bool IsOf(Slim source, bool rests) => Nature is not { } nature || nature switch
    {
        SourceNature.NotRead => source.NotRead,
        SourceNature.MachineGenerated => source.MachineGenerated,
        SourceNature.Primary => !rests,
        SourceNature.Derived => rests,
    };

    private List<Slim> Sorted(IEnumerable<Slim> sources, Func<Slim, string?> publisher, Dictionary<Id<Source>, int> cited)
    {
        var sorted = Sort.Column switch
        {
            SourceColumn.Recorded => Sort.Apply(sources, source => source.Recorded),
            SourceColumn.Title => Sort.Apply(sources, source => source.Title, StringComparer.OrdinalIgnoreCase),
            SourceColumn.Publisher => Sort.Apply(sources, publisher, StringComparer.OrdinalIgnoreCase),
            SourceColumn.Letter => Sort.Apply(sources, source => source.Letter),
            SourceColumn.Published => Sort.Apply(sources, source => source.Published?.Order ?? DateTimeOffset.MaxValue),
            SourceColumn.Evidence => Sort.Apply(sources, source => cited.GetValueOrDefault(source.Id)),
        };
        return [.. sorted.ThenByDescending(source => source.Recorded).ThenBy(source => source.Id)];
    }

    private sealed record Slim(
        Id<Source> Id, string Title, string? Address, Id<Party>? Publisher, Reliability Letter, When? Published, bool NotRead, bool MachineGenerated, Marking Marking, DateTimeOffset Recorded);
}

using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Evidence as it will be after a change, all of it: rules are about what is true, not about what one reader sees. A piece counts while its source, its
/// origin and the passage that it was taken from are on the board. Links between sources count also when a source between them is off the board, for
/// that makes nothing independent.
/// </summary>
internal sealed class PresentEvidence
{
    private readonly ILookup<Guid, Evidence> _pieces;

    private PresentEvidence(ILookup<Guid, Evidence> pieces, IReadOnlyDictionary<Id<Source>, Source> sources, Independence independence) =>
        (_pieces, Sources, Independence) = (pieces, sources, independence);

    /// <summary>The sources on the board, without their texts.</summary>
    public IReadOnlyDictionary<Id<Source>, Source> Sources { get; }

    public Independence Independence { get; }

    /// <summary>The pieces that support the thing.</summary>
    public IReadOnlyList<Evidence> For(Guid subject) => [.. _pieces[subject].Where(piece => piece.Direction == Direction.For)];

    /// <param name="touched">What the change touches; nothing for how it was before.</param>
    public static async Task<PresentEvidence> ReadAsync(Desk desk, IReadOnlyCollection<Guid> subjects, IReadOnlyList<Thing> touched, CancellationToken cancellationToken)
    {
        var asked = subjects.ToArray();
        var pieces = Rules.Latest(
            await desk.Db.Set<Evidence>().AsNoTracking().Where(piece => !piece.Removed && asked.Contains(piece.Subject)).ToListAsync(cancellationToken),
            touched.OfType<Evidence>());
        var marks = pieces.Where(piece => piece.Annotation is not null).Select(piece => piece.Annotation!.Value).Distinct().ToArray();
        var annotations = Rules.Latest(
            marks.Length == 0 ? [] : await desk.Db.Set<Annotation>().AsNoTracking().Where(mark => !mark.Removed && marks.Contains(mark.Id)).ToListAsync(cancellationToken),
            touched.OfType<Annotation>()).ToDictionary(mark => mark.Id);
        var sources = Rules.Latest(await SourcesAsync(desk, pieces, annotations.Values, cancellationToken), touched.OfType<Source>()).ToDictionary(source => source.Id);

        bool IsPresent(Evidence piece) => sources.ContainsKey(piece.Source)
            && (piece.Origin is not { } origin || sources.ContainsKey(origin))
            && (piece.Annotation is not { } mark || (annotations.TryGetValue(mark, out var found) && sources.ContainsKey(found.Source)));

        return new PresentEvidence(pieces.Where(IsPresent).ToLookup(piece => piece.Subject), sources, new Independence(await RestingAsync(desk, touched, cancellationToken)));
    }

    /// <summary>Which sources rest on which, as it will be after the change.</summary>
    public static async Task<RestingMap> RestingAsync(Desk desk, IReadOnlyList<Thing> touched, CancellationToken cancellationToken)
    {
        var earlier = await desk.Db.Set<Source>().Where(source => source.Replaces != null).Select(source => new { source.Id, source.Replaces }).ToDictionaryAsync(source => source.Id, source => source.Replaces!.Value, cancellationToken);
        foreach (var source in touched.OfType<Source>().Where(source => source.Replaces is not null))
        {
            earlier[source.Id] = source.Replaces!.Value;
        }

        return new RestingMap(await LinksAsync(desk, touched, cancellationToken), earlier);
    }

    public static async Task<IReadOnlyList<RestsOn>> LinksAsync(Desk desk, IReadOnlyList<Thing> touched, CancellationToken cancellationToken) =>
        Rules.Latest(await desk.Db.Set<RestsOn>().AsNoTracking().Where(link => !link.Removed).ToListAsync(cancellationToken), touched.OfType<RestsOn>());

    private static async Task<IReadOnlyList<Source>> SourcesAsync(Desk desk, IEnumerable<Evidence> pieces, IEnumerable<Annotation> annotations, CancellationToken cancellationToken)
    {
        var ids = pieces.SelectMany(piece => new[] { piece.Source, piece.Origin ?? piece.Source }).Concat(annotations.Select(mark => mark.Source)).Distinct().ToArray();
        return await desk.Db.Set<Source>().AsNoTracking().Where(source => !source.Removed && ids.Contains(source.Id)).ToListAsync(cancellationToken);
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The evidence about things, with its sources and its weight, as far as the reader sees it.</summary>
/// <param name="Views">The pieces, by what they are about.</param>
/// <param name="Weights">What stands behind each thing.</param>
internal sealed record EvidenceOf(ILookup<Guid, EvidenceView> Views, IReadOnlyDictionary<Guid, Weight> Weights)
{
    /// <summary>What stands behind things, without the words of it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Weight>> WeightsAsync(VisibleTo visible, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        var evidence = await visible.Evidence.Where(piece => subjects.Contains(piece.Subject)).ToListAsync(cancellationToken);
        var letters = await visible.Sources.Select(source => new { source.Id, source.Reliability }).ToDictionaryAsync(source => source.Id, source => source.Reliability, cancellationToken);
        var independence = await IndependenceAsync(visible, cancellationToken);
        return evidence.GroupBy(piece => piece.Subject).ToDictionary(pieces => pieces.Key, pieces => Weight.Of([.. pieces], letters, independence));
    }

    /// <summary>Which pieces of evidence are independent, by the links and versions that the reader sees.</summary>
    public static async Task<Independence> IndependenceAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var earlier = await visible.Sources.Where(source => source.Replaces != null).Select(source => new { source.Id, source.Replaces }).ToDictionaryAsync(source => source.Id, source => source.Replaces!.Value, cancellationToken);
        return new Independence(new RestingMap(await visible.RestsOn.ToListAsync(cancellationToken), earlier));
    }

    /// <summary>All of the evidence about things.</summary>
    public static async Task<EvidenceOf> AboutAsync(VisibleTo visible, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        var evidence = await visible.Evidence.Where(piece => subjects.Contains(piece.Subject)).ToListAsync(cancellationToken);
        var sources = await visible.Sources
            .Select(source => new { source.Id, source.Title, source.Reliability, source.MachineGenerated, source.NotRead })
            .ToDictionaryAsync(source => source.Id, cancellationToken);
        var independence = await IndependenceAsync(visible, cancellationToken);
        var letters = sources.ToDictionary(pair => pair.Key, pair => pair.Value.Reliability);

        var views = evidence
            .OrderBy(piece => piece.Direction)
            .ThenBy(piece => new Grade(letters[piece.Source], piece.Credibility))
            .ThenBy(piece => piece.Id)
            .ToLookup(piece => piece.Subject, piece => new EvidenceView(
                piece.Key,
                piece.Subject,
                piece.Direction,
                piece.Quote,
                new Grade(letters[piece.Source], piece.Credibility),
                piece.Source.Value,
                sources[piece.Source].Title,
                piece.OriginKind,
                piece.Origin is { } origin ? sources[origin].Title : null,
                independence.OriginChain(piece).Where(sources.ContainsKey).Select(id => sources[id].Title).Order(StringComparer.Ordinal).ToRows(),
                piece.Note,
                sources[piece.Source].MachineGenerated,
                sources[piece.Source].NotRead,
                piece.Marking));
        return new EvidenceOf(views, evidence.GroupBy(piece => piece.Subject).ToDictionary(pieces => pieces.Key, pieces => Weight.Of([.. pieces], letters, independence)));
    }
}

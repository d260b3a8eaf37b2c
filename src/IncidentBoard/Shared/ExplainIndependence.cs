using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>Why two pieces of evidence are independent or not, by what the reader sees; nothing said when he does not see both.</summary>
internal sealed record ExplainIndependence(Guid One, Guid Other) : Query<IndependenceView>
{
    private static readonly IndependenceView _nothing = new(null, "Choose two pieces of evidence.", [], [], []);

    public override async Task<IndependenceView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var (one, other) = (new Id<Evidence>(One), new Id<Evidence>(Other));
        var pieces = await visible.Evidence.Where(piece => piece.Id == one || piece.Id == other).ToListAsync(cancellationToken);
        if (pieces.Count < 2)
        {
            return _nothing;
        }

        var titles = await visible.Sources.Select(source => new { source.Id, source.Title }).ToDictionaryAsync(source => source.Id, source => source.Title, cancellationToken);
        return (await EvidenceOf.IndependenceAsync(visible, cancellationToken))
            .Explain(pieces.Single(piece => piece.Id == one), pieces.Single(piece => piece.Id == other), source => titles.GetValueOrDefault(source));
    }
}

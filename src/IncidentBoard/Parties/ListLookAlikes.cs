using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>The parties that may be one, among those that the reader sees and by what he sees of them.</summary>
/// <param name="Party">Only pairs with this one; all without it.</param>
public sealed record ListLookAlikes(Id<Party>? Party = null) : Query<LookAlikeList>
{
    /// <summary>So many are shown at once; when some are settled, others come.</summary>
    public const int Most = 40;

    public override Act Act => Act.Relate;

    public override async Task<LookAlikeList> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var all = (await LookAlikesOf.AllAsync(visible, cancellationToken)).Where(pair => Party is not { } party || pair.One == party || pair.Other == party).ToList();
        var shown = all.Take(Most).ToList();
        var sides = await PartySide.OfAsync(visible, [.. shown.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], cancellationToken);
        return new LookAlikeList(shown.Select(pair => new LookAlikeView(sides[pair.One], sides[pair.Other], pair.Signs.Select(sign => sign.Words).ToRows())).ToRows(), all.Count);
    }
}

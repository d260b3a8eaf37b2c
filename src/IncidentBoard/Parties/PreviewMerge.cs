using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Tries to merge two parties, and says what would become of what the reader sees. Of what he does not see it says nothing, also where that would stand in the way.</summary>
public sealed record PreviewMerge(Id<Party> Stays, Id<Party> Goes) : Query<MergeAnswer>
{
    public override Act Act => Act.Relate;

    public override bool IsShared => false;

    public override async Task<MergeAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var sides = await PartySide.OfAsync(visible, [Stays, Goes], cancellationToken);
        if (!sides.TryGetValue(Stays, out var stays) | !sides.TryGetValue(Goes, out var goes))
        {
            return new MergeAnswer(stays, goes, [], [], [], []);
        }

        var (problems, seen) = await new MergeParties(Stays, Goes).TryAsync(visible.Desk(), cancellationToken);
        return new MergeAnswer(
            stays,
            goes,
            seen.Where(pair => pair.How == MergedHow.Moved && !pair.Thing.Removed).CountBy(pair => pair.Thing.Kind).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToRows(),
            await NamesAsync(visible, seen, MergedHow.Joined, cancellationToken),
            await NamesAsync(visible, seen, MergedHow.TakenOff, cancellationToken),
            problems.Where(problem => problem != MergeParties.InTheWay).Select(problem => problem.Reason).ToRows());
    }

    private static async Task<Rows<string>> NamesAsync(VisibleTo visible, IEnumerable<(Thing Thing, MergedHow How)> seen, MergedHow how, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var (thing, _) in seen.Where(pair => pair.How == how))
        {
            names.Add($"{thing.Kind} {await Titles.OfAsync(visible, thing, cancellationToken)}");
        }

        return names.Order(StringComparer.OrdinalIgnoreCase).ToRows();
    }
}

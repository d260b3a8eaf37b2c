using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Shared;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>What was made of marks, as far as the reader sees it.</summary>
internal static class Became
{
    public static async Task<ILookup<Guid, BecameView>> OfAsync(VisibleTo visible, IReadOnlyCollection<Annotation> marks, CancellationToken cancellationToken)
    {
        var ids = marks.Select(mark => mark.Id).ToArray();
        var keys = marks.Select(mark => (Guid?)mark.Key).ToArray();
        var became = new List<(Guid Mark, BecameView Made)>();
        foreach (var piece in await visible.Evidence.Where(piece => piece.Annotation != null && ids.Contains(piece.Annotation.Value)).OrderBy(piece => piece.Recorded).ThenBy(piece => piece.Id).ToListAsync(cancellationToken))
        {
            if (await Titles.FindAsync(visible, piece.Subject, cancellationToken) is var (kind, title))
            {
                became.Add((piece.Annotation!.Value.Value, new BecameView($"evidence {piece.Direction.Words()}", kind, piece.Subject, title)));
            }
        }

        foreach (var ask in await visible.Asks.Where(ask => keys.Contains(ask.Subject)).OrderBy(ask => ask.Recorded).ThenBy(ask => ask.Id).ToListAsync(cancellationToken))
        {
            became.Add((ask.Subject!.Value, new BecameView($"question, {ask.State.Words()}", "ask", ask.Key, ask.Question)));
        }

        return became.ToLookup(pair => pair.Mark, pair => pair.Made);
    }
}

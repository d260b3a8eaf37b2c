using IncidentBoard.Access;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Boards;

/// <summary>The incidents that are open, with their cards.</summary>
/// <param name="Exercises">Whether drills are shown as well.</param>
/// <param name="Closed">Whether closed incidents are shown as well.</param>
public sealed record ShowBoard(bool Exercises, bool Closed) : Query<BoardView>
{
    public override async Task<BoardView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var exercises = Exercises;
        var all = await visible.Incidents.Where(incident => exercises || !incident.Exercise).ToListAsync(cancellationToken);
        var shown = all.Where(incident => Closed || incident.Phase != Phase.Closed).ToList();
        var rows = await IncidentRows.OfAsync(visible, shown, cancellationToken);
        return new BoardView(BoardView.Ordered(rows, visible.Now).ToRows(), all.Count - shown.Count, await new ShowReleases().RunAsync(visible, cancellationToken));
    }
}

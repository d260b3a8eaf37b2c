using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Takes something out of what is weighed, with all that was judged of it there.</summary>
public sealed record RemoveWeighed(Id<Weighing> Weighing, Guid Item) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (weighing, item) = (Weighing, Item);
        var bearings = await desk.Visible.Bearings
            .Where(bearing => bearing.Item == item && desk.Visible.Answers.Any(answer => answer.Id == bearing.Answer && answer.Weighing == weighing))
            .Select(bearing => bearing.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in bearings)
        {
            Desk.Remove((await desk.FindAsync(id, cancellationToken))!);
        }

        return bearings.Count == 0 ? Outcome.Refuse("", "It is not among what is weighed any more.") : Outcome.Fine;
    }
}

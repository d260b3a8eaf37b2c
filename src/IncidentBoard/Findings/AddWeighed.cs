using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Puts a finding or a piece of evidence among what is weighed: nobody has judged it yet, for any of the answers.</summary>
/// <param name="Item">The finding or the piece of evidence.</param>
public sealed record AddWeighed(Id<Weighing> Weighing, Guid Item) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var weighing = Weighing;
        if (await desk.FindAsync(weighing, cancellationToken) is not { } found
            || (await desk.FindAsync(new Id<Finding>(Item), cancellationToken) is null && await desk.FindAsync(new Id<Evidence>(Item), cancellationToken) is null))
        {
            return Outcome.Refuse("item", "It is not on the board any more, or not open to you. Choose a finding or a piece of evidence.");
        }

        await desk.JoinAsync(found.Incident, cancellationToken);
        var answers = await desk.Visible.Answers.Where(answer => answer.Weighing == weighing).ToListAsync(cancellationToken);
        if (answers.Count == 0)
        {
            return Outcome.Refuse("item", "Write down the first possible answers, then what speaks for or against them.");
        }

        var ids = answers.Select(answer => answer.Id).ToArray();
        var item = Item;
        var judged = (await desk.Visible.Bearings.Where(bearing => bearing.Item == item && ids.Contains(bearing.Answer)).Select(bearing => bearing.Answer).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var answer in answers.Where(answer => !judged.Contains(answer.Id)))
        {
            var bearing = desk.Add(new Bearing(desk.Ids.Next<Bearing>(), answer.Id, Item, Consistency.NotAssessed));
            Desk.Fill(bearing, ("marking", Words.Of(answer.Marking)));
        }

        return judged.Count == answers.Count ? Outcome.Refuse("item", "It is among what is weighed already.") : Outcome.Fine;
    }
}

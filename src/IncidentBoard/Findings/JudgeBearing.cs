using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Says how something goes with one answer. Refused where somebody else has said otherwise meanwhile.</summary>
/// <param name="Was">What the one who judges saw there before.</param>
public sealed record JudgeBearing(Id<Answer> Answer, Guid Item, Consistency Consistency, Consistency Was) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (of, item) = (Answer, Item);
        if (await desk.FindAsync(of, cancellationToken) is not { } answer)
        {
            return Outcome.Refuse("", "The answer is not on the board any more, or not open to you.");
        }

        var id = await desk.Visible.Bearings.Where(other => other.Answer == of && other.Item == item).Select(other => (Id<Bearing>?)other.Id).FirstOrDefaultAsync(cancellationToken);
        var bearing = id is { } found ? (await desk.FindAsync(found, cancellationToken))! : desk.Add(new Bearing(desk.Ids.Next<Bearing>(), of, Item, Consistency.NotAssessed));
        if (bearing.Consistency != Was && bearing.Consistency != Consistency)
        {
            return Outcome.Refuse("consistency", $"Somebody has judged this \"{bearing.Consistency.Words()}\" meanwhile. Look at it again.");
        }

        var problems = Desk.Fill(bearing, ("consistency", Words.Of(Consistency)));
        if (id is null)
        {
            problems = problems.AddRange(Desk.Fill(bearing, ("marking", Words.Of(answer.Marking))));
        }

        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}

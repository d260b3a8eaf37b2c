using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Keeps that somebody looked at two findings and found that they do not contradict each other, so that nobody is asked again. Nothing was in dispute, so no commander is needed.</summary>
public sealed record SayNoContradiction(Id<Finding> One, Id<Finding> Other) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(One, cancellationToken) is not { } one || await desk.FindAsync(Other, cancellationToken) is not { } other)
        {
            return Outcome.Refuse("", "One of the two is not on the board any more, or not open to you.");
        }

        if (await Disputes.OpenBetweenAsync(desk, One.Value, Other.Value, cancellationToken) is { } open)
        {
            return Outcome.Refuse("", $"That they contradict each other is on the board: \"{open.About}\". A commander resolves it, with a reason.");
        }

        var looked = desk.Add(new Contradiction(desk.Ids.Next<Contradiction>(), One.Value, Other.Value, "Do these two contradict each other?"));
        var problems = Desk.Fill(
            looked,
            ("state", Words.Of(ContradictionState.Resolved)),
            ("resolution", Contradiction.LookedAt),
            ("marking", Words.Of(Markings.Strictest(one.Marking, other.Marking))));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}

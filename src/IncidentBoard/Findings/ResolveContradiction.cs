using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Resolves a contradiction with a reason. The findings keep their state until somebody sets it: which of them holds is the resolver's to say.</summary>
/// <param name="Resolution">Which of the two holds, and why.</param>
public sealed record ResolveContradiction(Id<Contradiction> Id, string Resolution) : Change
{
    /// <summary>The states that findings get by the same change; those that are not named stay disputed.</summary>
    public IReadOnlyList<(Id<Finding> Finding, FindingState State)> Then { get; init; } = [];

    public override Act Act => Act.Confirm;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id, cancellationToken) is not { } contradiction)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you.");
        }

        if (contradiction.State == ContradictionState.Resolved)
        {
            return Outcome.Refuse("", "It was resolved meanwhile. Read how, before anything is changed.");
        }

        var problems = Desk.Fill(contradiction, ("resolution", Resolution), ("state", nameof(ContradictionState.Resolved)));
        foreach (var (id, state) in Then)
        {
            if (await desk.FindAsync(id, cancellationToken) is not { State: FindingState.Disputed } finding)
            {
                return Outcome.Refuse("state", "One of the findings is not disputed any more, or not open to you. Look at it again.");
            }

            Disputes.Put(finding, state);
        }

        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}

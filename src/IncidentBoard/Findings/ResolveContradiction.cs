using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Resolves a contradiction with a reason. The findings keep their state until somebody sets it: which of them holds is the resolver's to say.</summary>
/// <param name="Resolution">Which of the two holds, and why.</param>
public sealed record ResolveContradiction(Id<Contradiction> Id, string Resolution) : Change
{
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
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}

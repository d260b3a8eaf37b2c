using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Storage;

namespace IncidentBoard.StatusPages;

/// <summary>
/// Withdraws an update, with the reason as its readers are to see it. It stays listed as withdrawn: what was published was published, so this is not undone.
/// </summary>
public sealed record WithdrawUpdate(Id<StatusUpdate> Id) : Change
{
    public override Act Act => Act.Publish;

    public override bool CanBeUndone => false;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id, cancellationToken) is not { } update)
        {
            return Outcome.Refuse("", "The update is not on the board, or not open to you.");
        }

        if (update.Withdrawn is not null)
        {
            return Outcome.Refuse("", "The update was withdrawn already.");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            return Outcome.Refuse("why", "Withdrawing needs a reason. The readers of the page will see it.");
        }

        var problems = Desk.Fill(update, ("withdrawn", Why));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems.Select(problem => problem with { Field = "why" }));
    }
}

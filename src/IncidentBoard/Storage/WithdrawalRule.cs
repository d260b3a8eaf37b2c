using IncidentBoard.Core;
using IncidentBoard.Core.Findings;

namespace IncidentBoard.Storage;

/// <summary>A finding is withdrawn by its source or by us, and whoever sets it so says which.</summary>
internal static class WithdrawalRule
{
    public static IEnumerable<(Thing, Problem)> Problems(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched)
    {
        // What is taken back was so once, and what comes from another board was so there.
        if (desk.Undoes is not null)
        {
            return [];
        }

        return
            from pair in touched
            where pair is { Now: Finding { State: FindingState.Withdrawn, WithdrawnBy: WithdrawnBy.Nobody, Removed: false }, Before: Finding before }
                && (before.State != FindingState.Withdrawn || before.WithdrawnBy != WithdrawnBy.Nobody)
            select (pair.Now, new Problem("withdrawnBy", "Say who withdraws it: its source, or we."));
    }
}

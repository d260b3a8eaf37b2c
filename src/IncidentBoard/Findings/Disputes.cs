using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>What changes have in common that put findings into a state, or two of them against each other.</summary>
internal static class Disputes
{
    /// <summary>Sets the state. Who withdrew a finding is said of withdrawn ones only.</summary>
    public static void Put(Finding finding, FindingState state)
    {
        finding.Fields["state"].Write(finding, Words.Of(state));
        Tidy(finding);
    }

    /// <summary>Takes away who withdrew it where it is not withdrawn any more.</summary>
    public static void Tidy(Finding finding)
    {
        if (finding.State != FindingState.Withdrawn)
        {
            finding.Fields["withdrawnBy"].Write(finding, Words.Of(WithdrawnBy.Nobody));
        }
    }

    /// <summary>The open contradiction between the two, as far as the maker of the change sees it.</summary>
    public static Task<Contradiction?> OpenBetweenAsync(Desk desk, Guid one, Guid other, CancellationToken cancellationToken) =>
        desk.Visible.Contradictions.FirstOrDefaultAsync(
            contradiction => contradiction.State == ContradictionState.Open
                && ((contradiction.One == one && contradiction.Other == other) || (contradiction.One == other && contradiction.Other == one)),
            cancellationToken);
}

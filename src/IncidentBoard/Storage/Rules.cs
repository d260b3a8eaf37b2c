using IncidentBoard.Core;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>The rules that no single thing can see for itself. The door asks them of every change before anything is saved.</summary>
internal static class Rules
{
    /// <summary>Everything that speaks against what lies on the desk, each with the thing that it is about.</summary>
    public static async Task<IReadOnlyList<(Thing Thing, Problem Problem)>> ProblemsAsync(Desk desk, Change change, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var problems = touched.Where(pair => !pair.Now.Removed).SelectMany(pair => pair.Now.Problems().Select(problem => (pair.Now, problem))).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var oneIsEnough = touched.Any(pair => pair.Before?.Marking > pair.Now.Marking)
            && await desk.Visible.Settings.AnyAsync(settings => settings.OneIsEnough, cancellationToken);
        problems.AddRange(touched.SelectMany(pair => MarkingRule.Problems(desk, change, pair.Now, pair.Before, oneIsEnough).Select(problem => (pair.Now, problem))));

        problems.AddRange(await ReferenceRule.ProblemsAsync(desk, touched, cancellationToken));
        problems.AddRange(await TwiceRule.ProblemsAsync(desk, touched, cancellationToken));
        problems.AddRange(await OriginRule.ProblemsAsync(desk, touched, cancellationToken));
        problems.AddRange(await ContradictionRule.ProblemsAsync(desk, touched, cancellationToken));
        problems.AddRange(await ConfirmationRule.ProblemsAsync(desk, change, touched, cancellationToken));
        problems.AddRange(WithdrawalRule.Problems(desk, touched));
        return problems;
    }

    /// <summary>Things as they will be: those of the change, then those of the store that it does not touch, without what is off the board.</summary>
    public static List<T> Latest<T>(IEnumerable<T> stored, IEnumerable<T> touched)
        where T : Thing =>
        [.. touched.Concat(stored).DistinctBy(thing => thing.Key).Where(thing => !thing.Removed)];

    /// <summary>Whether the change puts the thing on the board, makes it new or brings it back.</summary>
    public static bool IsBrought((Thing Now, Thing? Before) pair) => !pair.Now.Removed && pair.Before is null or { Removed: true };

    /// <summary>Whether the change takes the thing off the board, or brings it there.</summary>
    public static bool ComesOrGoes((Thing Now, Thing? Before) pair) => pair.Before is null || pair.Before.Removed != pair.Now.Removed;
}

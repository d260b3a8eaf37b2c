using IncidentBoard.Core;

namespace IncidentBoard.Shared;

/// <summary>One reason why something was not saved; with all three texts when somebody else has changed the same field.</summary>
public sealed record SaveProblem(string Field, string Reason, bool IsConflict, string? Base, string? Theirs, string? Mine, int? Version, string? By, Remedy Remedy = Remedy.None)
{
    internal static SaveProblem Of(Problem problem) => problem is Conflict conflict
        ? new(conflict.Field, conflict.Reason, true, conflict.Base, conflict.Theirs, conflict.Mine, conflict.Version, conflict.By)
        : new(problem.Field, problem.Reason, false, null, null, null, null, null, problem.Remedy);
}

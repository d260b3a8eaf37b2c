namespace IncidentBoard.Shared;

/// <summary>The body of an answer to a save.</summary>
/// <param name="Version">The version that the field has now, when it was saved.</param>
/// <param name="Line">The handle to undo it by, when it was saved.</param>
/// <param name="Problems">Why it was not saved.</param>
public sealed record SaveResult(int? Version, Guid? Line, IReadOnlyList<SaveProblem> Problems)
{
    /// <summary>All reasons in one text, as a problem document says them (RFC 9457 §3.1.4).</summary>
    public string Detail => string.Join(" ", Problems.Select(problem => problem.Reason));
}

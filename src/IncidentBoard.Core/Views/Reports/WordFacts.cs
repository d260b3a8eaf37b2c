using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>What those concerned said, as far as a report may tell it.</summary>
/// <param name="All">How many assertions there are, of which these may be the latest.</param>
public sealed record WordFacts(IReadOnlyList<Assertion> Assertions, int All)
{
    public static WordFacts None { get; } = new([], 0);
}

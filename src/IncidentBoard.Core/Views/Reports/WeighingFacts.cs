using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>The weighings that a report may tell of, with their answers and with each judgement.</summary>
/// <param name="All">How many weighings there are, of which these may be the latest.</param>
public sealed record WeighingFacts(IReadOnlyList<Weighing> Weighings, IReadOnlyList<Answer> Answers, IReadOnlyList<Bearing> Bearings, int All)
{
    public static WeighingFacts None { get; } = new([], [], [], 0);
}

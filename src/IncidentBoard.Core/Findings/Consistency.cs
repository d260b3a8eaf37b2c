namespace IncidentBoard.Core.Findings;

/// <summary>How something known goes with one answer, in the analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, chapter 8).</summary>
public enum Consistency
{
    /// <summary>Nobody has judged it.</summary>
    NotAssessed,

    /// <summary>To be expected if the answer holds.</summary>
    Consistent,

    /// <summary>Says nothing about this answer.</summary>
    Neutral,

    /// <summary>Speaks against the answer.</summary>
    Inconsistent,

    /// <summary>Hard to explain if the answer holds.</summary>
    StronglyInconsistent,
}

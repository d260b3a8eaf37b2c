namespace IncidentBoard.Core.Findings;

/// <summary>How well a judgement is supported, apart from how likely it says that something is (ICD 203, section D.6.e(2)(b)).</summary>
public enum Confidence
{
    /// <summary>Nobody has said.</summary>
    NotSaid,
    Low,
    Moderate,
    High,
}

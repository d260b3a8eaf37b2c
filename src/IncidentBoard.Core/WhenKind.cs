namespace IncidentBoard.Core;

/// <summary>What is known of a time.</summary>
public enum WhenKind
{
    Unknown,
    At,
    Between,
    Before,
    After,
}

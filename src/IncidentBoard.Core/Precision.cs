namespace IncidentBoard.Core;

/// <summary>How exactly a moment is known, finest first.</summary>
public enum Precision
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

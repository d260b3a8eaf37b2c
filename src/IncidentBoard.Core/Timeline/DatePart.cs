namespace IncidentBoard.Core.Timeline;

/// <summary>The part of a week, month or year that words such as "early" and "late" mean.</summary>
internal enum DatePart
{
    Whole,
    Early,
    Middle,
    Late,
    FirstHalf,
    SecondHalf,
}

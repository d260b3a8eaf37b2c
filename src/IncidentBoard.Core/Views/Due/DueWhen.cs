namespace IncidentBoard.Core.Views.Due;

/// <summary>How near something is, as the reader counts his days.</summary>
public enum DueWhen
{
    Overdue,
    Today,
    Tomorrow,

    /// <summary>Within seven days.</summary>
    Week,
    Later,
    NoTime,
}

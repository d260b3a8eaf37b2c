namespace IncidentBoard.Core.Timeline;

/// <summary>The four times of an event.</summary>
public enum EventTime
{
    /// <summary>When it happened.</summary>
    Happened,

    /// <summary>When the world could first read of it.</summary>
    Published,

    /// <summary>When we first knew.</summary>
    Learned,

    /// <summary>When the board first held it, which nobody can back-date.</summary>
    Recorded,
}

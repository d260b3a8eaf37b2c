namespace IncidentBoard.Core.Views;

/// <summary>How the time of an event is drawn: never more exactly than it is known.</summary>
public enum TimeMark
{
    /// <summary>A time of day: a mark at one place.</summary>
    Instant,

    /// <summary>Somewhere in a day, week, month or year: a span with soft ends.</summary>
    Within,

    /// <summary>Between two moments that are named: a span with firm ends.</summary>
    Between,

    /// <summary>An arrow that comes from the open past and ends at a firm bar.</summary>
    Before,

    /// <summary>An arrow that leaves a firm bar for the open future.</summary>
    After,

    /// <summary>No place in time: it lies in the tray.</summary>
    Unknown,
}

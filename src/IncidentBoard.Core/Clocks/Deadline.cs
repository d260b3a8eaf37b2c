namespace IncidentBoard.Core.Clocks;

/// <summary>By when a duty must be met. Each is counted from a start that a person has named.</summary>
/// <param name="From">What it is counted from.</param>
public abstract record Deadline(ClockStart From)
{
    /// <summary>The deadline, without what it is counted from: "within 72 hours".</summary>
    public abstract string InWords { get; }

    /// <summary>Reads the clock.</summary>
    public virtual ClockReading Read(ClockTimes times) => times.Of(From) is { } start ? Count(start, times.Zone) : new ClockReading.Waiting(From);

    /// <summary>Counts from a start that has happened.</summary>
    protected abstract ClockReading Count(DateTimeOffset start, TimeZoneInfo zone);
}

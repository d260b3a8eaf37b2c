namespace IncidentBoard.Core.Clocks;

/// <summary>What a clock says.</summary>
public abstract record ClockReading
{
    private ClockReading()
    {
    }

    /// <summary>It runs.</summary>
    /// <param name="At">The last instant at which the duty is met, UTC. Where a law can be read in two ways, the earlier one.</param>
    public sealed record Due(DateTimeOffset At) : ClockReading;

    /// <summary>It runs, and the rule names no time: without undue delay.</summary>
    public sealed record NoNumber(DateTimeOffset Since) : ClockReading;

    /// <summary>It does not run yet.</summary>
    public sealed record Waiting(ClockStart For) : ClockReading;

    /// <summary>It runs, and cannot be counted here.</summary>
    public sealed record Unknown(string Why) : ClockReading;
}

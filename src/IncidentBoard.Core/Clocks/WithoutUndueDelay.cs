namespace IncidentBoard.Core.Clocks;

/// <summary>At once, as far as that can be done: the rule names no time, and none is made up here.</summary>
public sealed record WithoutUndueDelay(ClockStart From) : Deadline(From)
{
    public override string InWords => "without undue delay";

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone) => new ClockReading.NoNumber(start);
}

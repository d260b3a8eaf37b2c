namespace IncidentBoard.Core.Clocks;

/// <summary>
/// Two deadlines of which the earlier counts, as in Delegated Regulation (EU) 2025/301, Article 5(1)(a): within hours of one event, and no later than hours after
/// another. Where the first event comes only after the cap has passed, its own hours count alone.
/// </summary>
/// <param name="Own">The deadline itself.</param>
/// <param name="Cap">No later than this.</param>
public sealed record Capped(Deadline Own, Deadline Cap) : Deadline(Own.From)
{
    public override string InWords => $"{Own.InWords}, and no later than {Cap.InWords} from the moment when {Cap.From.Words}";

    public override ClockReading Read(ClockTimes times) => (Own.Read(times), Cap.Read(times)) switch
    {
        (ClockReading.Due own, ClockReading.Due cap) => times.Of(Own.From) > cap.At || own.At < cap.At ? own : cap,
        (ClockReading.Due own, _) => own,
        (_, ClockReading.Due cap) => cap,
        var (own, _) => own,
    };

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone) => throw new InvalidOperationException("The two deadlines count for themselves.");
}

namespace IncidentBoard.Core.Clocks;

/// <summary>
/// So many hours, weekends and holidays included. Regulation (EEC, Euratom) No 1182/71, Article 3(1) does not count the hour in which the event happened; here the
/// hours are counted from the event itself, which is never later.
/// </summary>
/// <param name="Hours">At least 1.</param>
public sealed record HoursAfter(ClockStart From, int Hours) : Deadline(From)
{
    public override string InWords => $"within {Hours} {(Hours == 1 ? "hour" : "hours")}";

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone) => new ClockReading.Due(start.AddHours(Hours));
}

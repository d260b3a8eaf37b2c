namespace IncidentBoard.Core.Clocks;

/// <summary>
/// So many calendar days: the day of the event is not counted, the last day is, to its end (Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(b);
/// California Civil Code, section 10). A last day that is a holiday is not moved on.
/// </summary>
/// <param name="Days">At least 1.</param>
public sealed record DaysAfter(ClockStart From, int Days) : Deadline(From)
{
    public override string InWords => $"within {Days} {(Days == 1 ? "day" : "days")}";

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone) =>
        new ClockReading.Due(LocalClock.EndOf(LocalClock.DayOf(start, zone).AddDays(Days), zone));
}

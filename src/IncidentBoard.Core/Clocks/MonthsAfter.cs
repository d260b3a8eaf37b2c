namespace IncidentBoard.Core.Clocks;

/// <summary>
/// So many calendar months, at the same time of day; where the month is shorter, on its last day (Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c), which lets
/// it run to the end of that day; here it ends at the time of day of the event, which is never later).
/// </summary>
/// <param name="Months">At least 1.</param>
public sealed record MonthsAfter(ClockStart From, int Months) : Deadline(From)
{
    public override string InWords => $"within {Months} {(Months == 1 ? "month" : "months")}";

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone) =>
        new ClockReading.Due(LocalClock.Earliest(TimeZoneInfo.ConvertTime(start, zone).DateTime.AddMonths(Months), zone));
}

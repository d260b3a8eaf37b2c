namespace IncidentBoard.Core.Clocks;

/// <summary>
/// So many days on which an office is open. From a day on which it is open the next one is the first; from a closed day the next open day is the first, and counts
/// (Form 8-K, General Instruction B.1).
/// </summary>
/// <param name="Days">At least 1.</param>
/// <param name="Office">When the office is open.</param>
public sealed record OpenDaysAfter(ClockStart From, int Days, OpenDays Office) : Deadline(From)
{
    public override string InWords => $"within {Days} {(Days == 1 ? "day" : "days")} on which {Office.Name} is open";

    protected override ClockReading Count(DateTimeOffset start, TimeZoneInfo zone)
    {
        var day = LocalClock.DayOf(start, Office.Zone);
        for (var left = Days; left > 0;)
        {
            day = day.AddDays(1);
            if (!Office.Knows(day))
            {
                return new ClockReading.Unknown($"The days on which {Office.Name} is closed are known here from {Office.From:d MMMM yyyy} to {Office.To:d MMMM yyyy} only. Count by hand.");
            }

            left -= Office.IsOpen(day) ? 1 : 0;
        }

        return new ClockReading.Due(LocalClock.Earliest(day.ToDateTime(Office.Closes), Office.Zone));
    }
}

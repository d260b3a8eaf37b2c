namespace IncidentBoard.Core.Clocks;

/// <summary>Days and times of day as people count them where they are.</summary>
internal static class LocalClock
{
    /// <summary>The day that an instant belongs to there.</summary>
    public static DateOnly DayOf(DateTimeOffset time, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    /// <summary>The last minute of a day there, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => Earliest(day.ToDateTime(new TimeOnly(23, 59)), zone);

    /// <summary>The instant at which the clocks there show that time, UTC. Of two, the first; of none, the one at which they are put forward.</summary>
    public static DateTimeOffset Earliest(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            var before = local;
            while (zone.IsInvalidTime(before))
            {
                before = before.AddMinutes(-1);
            }

            return new DateTimeOffset(before, zone.GetUtcOffset(before)).AddMinutes(1).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}

namespace IncidentBoard.Core.Views;

/// <summary>
/// Times as a picture places them: by the clock on the reader's wall, in milliseconds since 1970 as if that clock showed UTC. Days and longer are dates and stand
/// where the calendar has them, in every zone.
/// </summary>
public static class WallClock
{
    /// <summary>Where a moment begins.</summary>
    public static long Start(Moment moment, TimeZoneInfo zone) => Of(moment.Precision, moment.Start, zone);

    /// <summary>Where a moment ends.</summary>
    public static long End(Moment moment, TimeZoneInfo zone) => Of(moment.Precision, moment.End, zone);

    /// <summary>Where an instant stands.</summary>
    public static long Of(DateTimeOffset time, TimeZoneInfo zone) => Milliseconds(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    /// <summary>
    /// The instants that may stand between two places on the wall, in UTC ticks: also dates, which stand there by the calendar, and hours that the clock shows
    /// twice. They may be a few hours more than what is seen.
    /// </summary>
    public static (long From, long To) Around(long from, long to, TimeZoneInfo zone)
    {
        var (first, last) = (Local(from), Local(to));
        var (early, late) = (first.Ticks - LocalTimes.Around(first, zone).Max().Ticks, last.Ticks - LocalTimes.Around(last, zone).Min().Ticks);
        return (Math.Min(early, first.Ticks), Math.Max(late, last.Ticks));
    }

    /// <summary>The moment that somebody points at. Days and longer are dates; where the clock shows a time twice the first is meant, where it shows it never the next that there is.</summary>
    public static When Pointed(long place, Precision precision, TimeZoneInfo zone)
    {
        var local = Local(place);
        return When.At(precision < Precision.Day ? new DateTimeOffset(First(local, zone), TimeSpan.Zero) : new DateTimeOffset(local, TimeSpan.Zero), precision);
    }

    private static long First(DateTime local, TimeZoneInfo zone) => local.Ticks - (LocalTimes.Offsets(local, zone) is [var first, ..] ? first : zone.GetUtcOffset(local)).Ticks;

    private static long Of(Precision precision, DateTimeOffset time, TimeZoneInfo zone) => precision < Precision.Day ? Of(time, zone) : Milliseconds(time.UtcDateTime);

    private static long Milliseconds(DateTime local) => (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    private static DateTime Local(long milliseconds) => new(Math.Clamp((milliseconds * TimeSpan.TicksPerMillisecond) + DateTime.UnixEpoch.Ticks, DateTime.MinValue.Ticks + (3 * TimeSpan.TicksPerDay), DateTime.MaxValue.Ticks - (3 * TimeSpan.TicksPerDay)));
}

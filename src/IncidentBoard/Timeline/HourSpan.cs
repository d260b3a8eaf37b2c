using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Timeline;

/// <summary>Whole stretches of one level that hold all instants between two places on a wall clock.</summary>
internal sealed record HourSpan(int Level, long From, long To)
{
    public long FromHour => HourPyramid.FirstHour(Level, From);

    public long ToHour => HourPyramid.FirstHour(Level, To);

    public long FromTicks => FromHour * TimeSpan.TicksPerHour;

    /// <summary>The first tick after it.</summary>
    public long ToTicks => ToHour * TimeSpan.TicksPerHour;

    public static HourSpan Around(long from, long to, TimeZoneInfo zone)
    {
        var (first, last) = WallClock.Around(from, to, zone);
        var (fromHour, toHour) = (HourPyramid.HourOf(first), HourPyramid.HourOf(last) + 1);
        var level = HourPyramid.LevelFor(toHour - fromHour);
        return new HourSpan(level, HourPyramid.At(level, fromHour), HourPyramid.At(level, toHour - 1) + 1);
    }

    /// <summary>Where a stretch begins on the wall clock.</summary>
    public long Place(long stretch, TimeZoneInfo zone)
    {
        var ticks = HourPyramid.FirstHour(Level, stretch) * TimeSpan.TicksPerHour;
        return WallClock.Of(new DateTimeOffset(Math.Clamp(ticks, TimeSpan.TicksPerDay * 2, DateTimeOffset.MaxValue.UtcTicks - (TimeSpan.TicksPerDay * 2)), TimeSpan.Zero), zone);
    }
}

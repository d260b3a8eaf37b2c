namespace IncidentBoard.Core.Timeline;

/// <summary>
/// Hours since the year 1 (UTC), and stretches of 4, 16, 64 … hours above them: counts are kept for each, so that any stretch of time is the sum of a few and a
/// picture of any width reads a few hundred.
/// </summary>
public static class HourPyramid
{
    /// <summary>The level of what has no time.</summary>
    public const int Timeless = -1;

    /// <summary>The coarsest level: 4^6 hours, about 171 days.</summary>
    public const int Top = 6;

    /// <summary>More stretches than this across a picture cannot be told apart.</summary>
    private const int Most = 480;

    public static long HourOf(long ticks) => ticks / TimeSpan.TicksPerHour;

    /// <summary>The stretch of a level that holds an hour.</summary>
    public static long At(int level, long hour) => hour >> (2 * level);

    /// <summary>The first hour of a stretch.</summary>
    public static long FirstHour(int level, long stretch) => stretch << (2 * level);

    /// <summary>How many hours a stretch of that level holds.</summary>
    public static long Hours(int level) => 1L << (2 * level);

    /// <summary>The finest level of which so many hours hold no more than can be told apart.</summary>
    public static int LevelFor(long hours)
    {
        var level = 0;
        while (level < Top && hours > Most * Hours(level))
        {
            level++;
        }

        return level;
    }

    /// <summary>The fewest whole stretches that make up exactly the hours from the first to before the last.</summary>
    public static IReadOnlyList<(int Level, long From, long To)> Segments(long fromHour, long toHour)
    {
        var segments = new List<(int, long, long)>();
        for (var (level, from, to) = (0, fromHour, toHour); from < to; level++, from >>= 2, to >>= 2)
        {
            if (level == Top)
            {
                segments.Add((level, from, to));
                break;
            }

            var (up, down) = (Math.Min((from + 3) & ~3L, to), Math.Max(to & ~3L, from));
            if (up > down)
            {
                segments.Add((level, from, to));
                break;
            }

            if (from < up)
            {
                segments.Add((level, from, up));
            }

            if (down < to)
            {
                segments.Add((level, down, to));
            }

            (from, to) = (up, down);
        }

        return segments;
    }
}

using System.Globalization;
using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// How many events there are in each hour and in each longer stretch of time, by all that their visibility depends on: incident and marking, and by kind.
/// It is kept in the transaction that changes the events, so it is never behind and never ahead of them.
/// </summary>
internal static class EventCounts
{
    /// <summary>Rows in one statement; SQLite takes 32,766 parameters, and longer statements are no quicker.</summary>
    private const int RowsAtOnce = 200;

    private static readonly EventTime[] _clocks = Enum.GetValues<EventTime>();

    /// <summary>Counts anew what a change did to events.</summary>
    public static async Task KeepAsync(BoardDb db, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var differences = new Dictionary<Key, int>();
        foreach (var (now, before) in touched.Where(pair => pair.Now is TimelineEvent))
        {
            Note(differences, before as TimelineEvent, -1);
            Note(differences, (TimelineEvent)now, 1);
        }

        var isLess = false;
        foreach (var some in differences.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key.Clock, StringComparer.Ordinal).ThenBy(pair => pair.Key.Level).ThenBy(pair => pair.Key.Stretch).Chunk(RowsAtOnce))
        {
            isLess |= some.Any(pair => pair.Value < 0);
            var (sql, values) = Statement(some);
            await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
        }

        if (isLess)
        {
            foreach (var key in differences.Where(pair => pair.Value < 0).Select(pair => pair.Key))
            {
                await db.Database.ExecuteSqlAsync($"DELETE FROM EventCounts WHERE Clock = {key.Clock} AND Level = {key.Level} AND Stretch = {key.Stretch} AND Incident = {key.Incident} AND Marking = {key.Marking} AND Kind = {key.Kind} AND Count = 0", cancellationToken);
            }
        }
    }

    private static void Note(Dictionary<Key, int> differences, TimelineEvent? happening, int by)
    {
        if (happening is null or { Removed: true })
        {
            return;
        }

        foreach (var clock in _clocks)
        {
            foreach (var (level, stretch) in Places(TicksBy(happening, clock)))
            {
                var key = new Key(clock.ToString(), level, stretch, happening.Incident?.ToString() ?? "", happening.Marking.ToString(), happening.EventKind.ToString());
                differences[key] = differences.GetValueOrDefault(key) + by;
            }
        }
    }

    private static long TicksBy(TimelineEvent happening, EventTime clock) => clock switch
    {
        EventTime.Happened => happening.OrderTicks,
        EventTime.Published => happening.PublishedTicks,
        EventTime.Learned => happening.LearnedTicks,
        EventTime.Recorded => happening.Recorded.UtcTicks,
    };

    private static IEnumerable<(int Level, long Stretch)> Places(long ticks) => ticks == EventTicks.Never
        ? [(HourPyramid.Timeless, 0)]
        : Enumerable.Range(0, HourPyramid.Top + 1).Select(level => (level, HourPyramid.At(level, HourPyramid.HourOf(ticks))));

    private static (string Sql, object[] Values) Statement(KeyValuePair<Key, int>[] rows)
    {
        var sql = new StringBuilder("INSERT INTO EventCounts (Clock, Level, Stretch, Incident, Marking, Kind, Count) VALUES ");
        var values = new List<object>(rows.Length * 7);
        foreach (var (key, by) in rows)
        {
            sql.Append(values.Count == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(values.Count, 7).Select(at => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}"))).Append(')');
            values.AddRange([key.Clock, key.Level, key.Stretch, key.Incident, key.Marking, key.Kind, by]);
        }

        return (sql.Append(" ON CONFLICT DO UPDATE SET Count = Count + excluded.Count").ToString(), [.. values]);
    }

    private readonly record struct Key(string Clock, int Level, long Stretch, string Incident, string Marking, string Kind);
}

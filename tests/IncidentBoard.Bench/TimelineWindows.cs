using System.Diagnostics;
using System.Runtime.CompilerServices;
using IncidentBoard.Access;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Bench;

/// <summary>
/// Rows 7, 8 and 15: what the picture asks of very many events. A window of a thousand rows beside a prepared statement that reads the same columns; counts across all of
/// them beside a scan; and the first look, which must be ready to be drawn.
/// </summary>
internal static class TimelineWindows
{
    private const int Questions = 40;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var count = sizes.Of("events", 1_000_000);
        await using var world = await MillionEvents.OpenAsync(count);
        using var raw = new RawEvents(world.File);
        var random = new Random(7);
        var (pairs, took) = (sizes.Of("pairs", Pairs.Fewest), new List<double>());

        // As long as a thousand events last on average.
        var length = TimeSpan.FromTicks((long)(MillionEvents.Length.Ticks * (1000.0 / count)));
        long From() => (MillionEvents.Start + (random.NextDouble() * (MillionEvents.Length - length))).UtcTicks;

        var rows = await Pairs.MeasureAsync(
            () => MedianAsync(took, async () => await world.Board.ReadAsync(world.Reader, new RowsBetween(From(), length.Ticks), stop)),
            () => MedianAsync(null, () => Task.FromResult(raw.Window(From(), length.Ticks))),
            pairs);
        took.Sort();
        var p99 = took[(int)(took.Count * 0.99)];
        yield return new(7, $"timeline window, 1,000 rows of {count}, p50 beside the prepared statement (p99 {p99:F1} ms)", rows.Ours, rows.Reference, "ms", rows.Ratio, "p50 ≤ 1.5 ×, p99 ≤ 10 ms", rows.Ratio <= 1.5 && p99 <= 10, rows.Cpu);

        took.Clear();
        var half = TimeSpan.FromTicks(length.Ticks / 2);
        var whole = await Pairs.MeasureAsync(
            () => MedianAsync(took, async () => await world.Board.ReadAsync(world.Reader, Window(From(), half.Ticks), stop)),
            () => MedianAsync(null, () => Task.FromResult(raw.Window(From(), length.Ticks))),
            pairs);
        took.Sort();
        yield return new(7, $"the whole answer for such a window: rows, lanes, words, what is before and after (p99 {took[(int)(took.Count * 0.99)]:F1} ms)", whole.Ours, whole.Reference, "ms", whole.Ratio, "measured", true, whole.Cpu);

        var level = HourPyramid.LevelFor((long)MillionEvents.Length.TotalHours);
        var density = await Pairs.MeasureAsync(
            () => MedianAsync(null, async () => await world.Board.ReadAsync(world.Reader, new StretchesOf(level, From()), stop)),
            () => MedianAsync(null, () => Task.FromResult(raw.Counts(level)), once: true),
            pairs);
        yield return new(8, $"timeline density, {MillionEvents.Length.TotalHours / HourPyramid.Hours(level):F0} stretches by incident of {count}, beside a scan", density.Ours, density.Reference, "ms", density.Ratio, "≤ 15 ms, ≥ 30 × faster", density.Ours <= 15 && density.Ratio <= 1.0 / 30, density.Cpu);

        took.Clear();
        var first = await Pairs.MeasureAsync(
            () => MedianAsync(took, async () => await world.Board.ReadAsync(world.Reader, new ShowWindow(TimelineFilter.None, LanesBy.Incident, EventTime.Happened, null, null, Zone(random)), stop)),
            () => MedianAsync(null, () => Task.FromResult(raw.Window(From(), length.Ticks))),
            pairs);
        yield return new(15, $"the first look at {count} events, ready to be sent", first.Ours, first.Reference, "ms", first.Ratio, "≤ 300 ms with drawing", first.Ours <= 200, first.Cpu);
        yield return new(15, $"upgrade of a board with {count} events, which fills times and counts", world.Upgrade, 0, "s", 0, "measured", true, 0);
    }

    private static ShowWindow Window(long ticks, long length)
    {
        var from = (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        return new ShowWindow(TimelineFilter.None, LanesBy.Incident, EventTime.Happened, from, from + (length / TimeSpan.TicksPerMillisecond), "UTC");
    }

    /// <summary>Equal questions share their answer, so each is asked for another reader's zone or another time.</summary>
    private static string Zone(Random random) => TimeZoneInfo.GetSystemTimeZones()[random.Next(TimeZoneInfo.GetSystemTimeZones().Count)].Id;

    private static async Task<double> MedianAsync(List<double>? all, Func<Task> ask, bool once = false)
    {
        var took = new List<double>();
        for (var at = 0; at < (once ? 1 : Questions); at++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        all?.AddRange(took);
        took.Sort();
        return took[took.Count / 2];
    }

    private sealed record RowsBetween(long From, long Length) : Query<IReadOnlyList<EventRow>>
    {
        public override async Task<IReadOnlyList<EventRow>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
            await EventRow.Of(visible.Events.Between(EventTime.Happened, From, From + Length).InOrder(EventTime.Happened).Take(ShowWindow.MostMarks)).ToListAsync(cancellationToken);
    }

    private sealed record StretchesOf(int Level, long Turn) : Query<IReadOnlyList<EventCount>>
    {
        public override async Task<IReadOnlyList<EventCount>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            string[] incidents = ["", .. (await visible.Incidents.Select(incident => incident.Id).ToListAsync(cancellationToken)).Select(incident => incident.ToString())];
            return await visible.CountEventsAsync(EventTime.Happened, [(Level, 0, long.MaxValue)], CountBy.Incident, incidents, Enum.GetNames<EventKind>(), cancellationToken);
        }
    }

    /// <summary>Prepared statements over the same file.</summary>
    private sealed class RawEvents : IDisposable
    {
        private const string Seen = "Removed = 0 AND Marking IN ('Clear', 'Green', 'Amber', 'AmberStrict')";

        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _window;
        private readonly SqliteCommand _counts;

        public RawEvents(string path)
        {
            _connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
            _window = _connection.CreateCommand();
            _window.CommandText = $"SELECT Id, Incident, EventKind, Title, \"When\", Published, Learned, Recorded, Parties, CausedBy, Quotes, Answers, Marking FROM Events WHERE {Seen} AND OrderTicks >= $from AND OrderTicks < $to ORDER BY OrderTicks, Id LIMIT 2000";
            _window.Parameters.Add("$from", SqliteType.Integer);
            _window.Parameters.Add("$to", SqliteType.Integer);
            _window.Prepare();
            _counts = _connection.CreateCommand();
            _counts.CommandText = $"SELECT OrderTicks / $length, Incident, COUNT(*) FROM Events WHERE {Seen} GROUP BY 1, 2";
            _counts.Parameters.Add("$length", SqliteType.Integer);
            _counts.Prepare();
        }

        public int Window(long from, long length)
        {
            (_window.Parameters[0].Value, _window.Parameters[1].Value) = (from, from + length);
            return Read(_window);
        }

        public int Counts(int level)
        {
            _counts.Parameters[0].Value = HourPyramid.Hours(level) * TimeSpan.TicksPerHour;
            return Read(_counts);
        }

        public void Dispose()
        {
            _window.Dispose();
            _counts.Dispose();
            _connection.Dispose();
        }

        private static int Read(SqliteCommand command)
        {
            using var rows = command.ExecuteReader();
            var (values, read) = (new object[rows.FieldCount], 0);
            for (; rows.Read(); read++)
            {
                rows.GetValues(values);
            }

            return read;
        }
    }
}

using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Incidents;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IncidentBoard.Tests.Pictures;

public sealed class EventCountTests
{
    private static readonly string[] _times = ["2026-04-05T18:04Z", "2026-04-05T18Z", "2026-04-05", "2026-W14", "2026-04", "2026", "../2026-04-04", "2026-04-04/..", "2026-03-30/2026-04-04", "unknown", "1999-12-31T23:59:59Z"];
    private static readonly string[] _markings = ["Clear", "Green", "Amber", "AmberStrict", "Red"];
    private static readonly string[] _kinds = Enum.GetNames<EventKind>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task what_is_kept_is_always_what_a_plain_count_finds_for_every_reader(int seed)
    {
        await using var board = await TestBoard.OpenAsync(seed);
        var random = new Random(seed);
        var vendor = await board.PartyAsync("Vendor", marking: Marking.Clear);
        var incidents = new List<Id<Incident>> { await board.IncidentAsync(vendor, "One"), await board.IncidentAsync(vendor, "Two"), await board.IncidentAsync(vendor, "Three") };
        await board.MakeAsync(Reader.Operator, new EditIncident(incidents[1], [new("restricted", "true")]));
        await board.MakeAsync(Reader.Operator, new EditIncident(incidents[0], [new("marking", "Green")]));
        var (events, lines, compared) = (new List<Guid>(), new List<Guid>(), 0L);
        for (var step = 0; step < 60; step++)
        {
            await ChangeAsync(board, random, incidents, events, lines);
        }

        foreach (var reader in new[] { board.Commander, board.Analyst, board.Viewer, Reader.Operator, Reader.Operator.Under(Marking.Green), board.Commander.Composing(Marking.Amber) })
        {
            foreach (var clock in Enum.GetValues<EventTime>())
            {
                compared += await board.Board.ReadAsync(board.Board.Readers.Find(reader.Person) ?? reader, new CompareCounts(clock, random.Next()));
            }
        }

        Assert.True(events.Count > 15 && lines.Count > 30 && compared > 200, $"{events.Count} events, {lines.Count} changes, {compared} counted");
    }

    [Fact]
    public async Task a_board_of_the_version_before_gets_its_counts_and_times_when_it_is_brought_up()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var incident = await board.IncidentAsync(await board.PartyAsync("Vendor"));
        var events = new List<Guid>();
        foreach (var time in _times)
        {
            await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", time), new("when", time), new("published", time), new("learned", "2026-W15"), new("incident", incident.ToString())]));
        }

        var before = await KeptAsync(board);
        await board.Board.DisposeAsync();
        using (var connection = SqliteFile.Open(Path.Combine(board.Folder, "board.db"), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite))
        using (var db = new BoardDb(BoardFile.Over(connection)))
        {
            db.GetService<IMigrator>().Migrate("SearchIndex");
        }

        await board.ReopenAsync();

        Assert.True(before.Count > 200);
        Assert.Equal(before, await KeptAsync(board));
    }

    [Fact]
    public void a_stretch_of_time_is_made_up_of_few_whole_parts_and_of_nothing_else()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 300; turn++)
        {
            var from = random.NextInt64(0, 20_000_000);
            var to = from + random.NextInt64(0, turn % 3 == 0 ? 40 : 300_000);

            var segments = HourPyramid.Segments(from, to);

            var hours = segments.Select(segment => (From: HourPyramid.FirstHour(segment.Level, segment.From), To: HourPyramid.FirstHour(segment.Level, segment.To))).OrderBy(part => part.From).ToList();
            Assert.True(segments.Count <= 2 * (HourPyramid.Top + 1));
            Assert.Equal(to - from, hours.Sum(part => part.To - part.From));
            Assert.All(hours.Zip(hours.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.Equal(from == to ? [] : [(from, to)], hours.Count == 0 ? Array.Empty<(long, long)>() : [(hours[0].From, hours[^1].To)]);
        }
    }

    private static async Task ChangeAsync(TestBoard board, Random random, List<Id<Incident>> incidents, List<Guid> events, List<Guid> lines)
    {
        string Any(string[] among) => among[random.Next(among.Length)];
        var id = events.Count == 0 ? default : events[random.Next(events.Count)];
        Change change = (events.Count < 12 ? 0 : random.Next(7)) switch
        {
            0 or 1 or 2 => new AddEvent([new("kind", Any(_kinds)), new("title", "Something"), new("when", Any(_times)), new("published", random.Next(2) == 0 ? null : Any(_times)), new("learned", Any(_times)), new("marking", Any(_markings)), new("incident", random.Next(4) is var at && at < 3 ? incidents[at].ToString() : null)]),
            3 => new EditEvent(new(id), [await EditAsync(board, "event", id, Any(["when", "published", "learned"]), Any(_times))]),
            4 => new EditEvent(new(id), [await EditAsync(board, "event", id, "kind", Any(_kinds)), await EditAsync(board, "event", id, "marking", Any(_markings))]),
            5 => new RemoveThing("event", id),
            _ => new Undo(lines[random.Next(lines.Count)]),
        };
        board.Clock.Pass(TimeSpan.FromMinutes(random.Next(200)));
        if (await board.Board.RecordAsync(Reader.Operator, change) is Outcome.Recorded recorded)
        {
            lines.Add(recorded.Line);
            events.AddRange(change is AddEvent ? [recorded.Made!.Value] : []);
        }

        if (random.Next(8) == 0)
        {
            var incident = incidents[random.Next(3)];
            await board.MakeAsync(Reader.Operator, new EditIncident(incident, [await EditAsync(board, "incident", incident.Value, "marking", Any(["Green", "Amber", "AmberStrict"]))]));
        }

        if (events.Count > 0 && random.Next(5) == 0)
        {
            await board.Board.RecordAsync(Reader.Operator, new NamePerson("event", events[random.Next(events.Count)], board.Analyst.Person));
        }
    }

    private static async Task<FieldEdit> EditAsync(TestBoard board, string kind, Guid id, string field, string value) =>
        new(field, value, await board.Board.ReadAsync(Reader.Operator, new VersionOf(kind, id, field)) is { } version ? version : 1);

    private static async Task<IReadOnlyList<string>> KeptAsync(TestBoard board) => await board.Board.ReadAsync(async db =>
        await db.Database.SqlQuery<string>($"SELECT Clock || ' ' || Level || ' ' || Stretch || ' ' || Incident || ' ' || Marking || ' ' || Kind || ' ' || Count AS Value FROM EventCounts UNION ALL SELECT Title || ' ' || OrderTicks || ' ' || EndTicks || ' ' || IFNULL(LongEndTicks, '-') || ' ' || PublishedTicks || ' ' || LearnedTicks FROM Events ORDER BY 1").ToListAsync());

    /// <summary>Compares, as one reader sees it, what is kept with what is there; answers how many events were counted.</summary>
    private sealed record CompareCounts(EventTime Clock, int Seed) : Query<StrongBox>
    {
        public override bool IsShared => false;

        public override async Task<StrongBox> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            var random = new Random(Seed);
            var events = await visible.Events.ToListAsync(cancellationToken);
            string[] incidents = ["", .. (await visible.Incidents.Select(incident => incident.Id).ToListAsync(cancellationToken)).Select(incident => incident.ToString())];
            var hours = events.Select(happening => EventTicks.Order(happening.TimeBy(Clock))).Where(ticks => ticks != EventTicks.Never).Select(HourPyramid.HourOf).DefaultIfEmpty(0).ToList();
            var counted = 0L;
            for (var turn = 0; turn < 8; turn++)
            {
                var (from, to) = turn == 0 ? (0, hours.Max() + 1) : Ordered(hours[random.Next(hours.Count)] + random.Next(-3, 3), hours[random.Next(hours.Count)] + random.Next(-3, 400));
                var kinds = turn % 2 == 0 ? _kinds : [.. _kinds.Where(_ => random.Next(2) == 0)];
                var some = turn % 3 == 0 ? incidents : [.. incidents.Where(_ => random.Next(2) == 0)];
                var plain = events.Where(happening => kinds.Contains(happening.EventKind.ToString()) && some.Contains(happening.Incident?.ToString() ?? "")
                    && EventTicks.Order(happening.TimeBy(Clock)) is var ticks && ticks != EventTicks.Never && HourPyramid.HourOf(ticks) >= from && HourPyramid.HourOf(ticks) < to).ToList();

                var byKind = await visible.CountEventsAsync(Clock, HourPyramid.Segments(from, to), CountBy.Kind, some, kinds, cancellationToken);
                var level = random.Next(HourPyramid.Top + 1);
                var stretches = await visible.CountEventsAsync(Clock, [(level, 0, long.MaxValue)], CountBy.Incident, some, kinds, cancellationToken);

                Assert.Equal(Sorted(plain.GroupBy(happening => (0L, happening.EventKind.ToString()))), Summed(byKind));
                Assert.Equal(
                    Sorted(events.Where(happening => kinds.Contains(happening.EventKind.ToString()) && some.Contains(happening.Incident?.ToString() ?? "") && EventTicks.Order(happening.TimeBy(Clock)) != EventTicks.Never)
                        .GroupBy(happening => (HourPyramid.At(level, HourPyramid.HourOf(EventTicks.Order(happening.TimeBy(Clock)))), happening.Incident?.ToString() ?? ""))),
                    Summed(stretches));
                counted += plain.Count;
            }

            var timeless = await visible.CountEventsAsync(Clock, [(HourPyramid.Timeless, 0, 1)], CountBy.Nothing, incidents, _kinds, cancellationToken);
            Assert.Equal(events.Count(happening => EventTicks.Order(happening.TimeBy(Clock)) == EventTicks.Never), timeless.Sum(count => count.Count));
            return new(counted);
        }

        private static (long From, long To) Ordered(long one, long other) => (Math.Max(0, Math.Min(one, other)), Math.Max(one, other));

        private static List<(long, string, long)> Sorted(IEnumerable<IGrouping<(long, string), TimelineEvent>> groups) =>
            [.. groups.Select(group => (group.Key.Item1, group.Key.Item2, (long)group.Count())).Order()];

        private static List<(long, string, long)> Summed(IEnumerable<EventCount> counts) =>
            [.. counts.GroupBy(count => (count.Stretch, count.Lane)).Select(group => (group.Key.Stretch, group.Key.Lane, group.Sum(count => count.Count))).Order()];
    }

    private sealed record StrongBox(long Value)
    {
        public static implicit operator long(StrongBox box) => box.Value;
    }
}

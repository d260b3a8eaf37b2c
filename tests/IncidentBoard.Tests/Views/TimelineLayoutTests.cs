using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Tests.Views;

public sealed class TimelineLayoutTests
{
    private static readonly string[] _times =
    [
        "2026-04-05T16:04Z", "2026-04-05T16:05Z", "2026-04-05T16Z", "2026-04-05", "2026-W14", "2026-03", "2023", "2026-03-30/2026-04-04", "../2026-04-05",
        "../2026-03-30", "2026-04-05/..", "2026-04-09T23:59Z/..", "unknown", "unknown", "2026-04-09", "2026-04-09T22:10Z",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void no_two_events_touch_and_nothing_is_cut_off(int seed)
    {
        var layout = TimelineLayout.Of(View(new Random(seed), 60), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), 1280);

        var entries = layout.Bands.SelectMany(band => band.Entries).ToList();
        Assert.Equal(60, entries.Count);
        foreach (var (one, other) in entries.SelectMany((one, at) => entries.Skip(at + 1).Select(other => (one, other))))
        {
            Assert.True(one.Y != other.Y || one.Right < other.Left || other.Right < one.Left, $"{one.Title} and {other.Title} stand on one another.");
        }

        Assert.All(entries, entry => Assert.True(entry.Left >= 0 && entry.Right <= layout.Width, $"{entry.Event.When} {entry.Title} is cut off: {entry.Left} to {entry.Right}."));
        Assert.All(layout.Bands, band => Assert.All(band.Entries, entry => Assert.InRange(entry.Y, band.Y + 8, band.Y + band.Height - 8)));
        Assert.All(layout.Bands.Zip(layout.Bands.Skip(1)), pair => Assert.Equal(pair.First.Y + pair.First.Height, pair.Second.Y));
    }

    [Fact]
    public void a_title_is_kept_whole_where_there_is_room_and_both_ends_of_it_where_there_is_none()
    {
        var whole = One("2026-04-05", "MIT Technology Review publishes an issue on gig workers that one article cites");
        var cut = One("2026-04-05", string.Concat(Enumerable.Repeat("a very long title ", 16)) + "with its end");

        Assert.Equal(whole.Event.Title, whole.Title);
        Assert.StartsWith("a very long title", cut.Title, StringComparison.Ordinal);
        Assert.Contains('…', cut.Title);
        Assert.EndsWith("end", cut.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-05T16:04Z", TimeMark.Instant)]
    [InlineData("2026-04-05T16Z", TimeMark.Instant)]
    [InlineData("2026-04-05", TimeMark.Within)]
    [InlineData("2026-W14", TimeMark.Within)]
    [InlineData("2026-03", TimeMark.Within)]
    [InlineData("2023", TimeMark.Within)]
    [InlineData("2026-03-30/2026-04-04", TimeMark.Between)]
    [InlineData("../2026-04-04", TimeMark.Before)]
    [InlineData("2026-04-04/..", TimeMark.After)]
    [InlineData("unknown", TimeMark.Unknown)]
    public void a_vague_time_is_drawn_as_what_it_is(string when, TimeMark mark) => Assert.Equal(mark, One(when, "It happened").Mark);

    [Fact]
    public void a_day_is_drawn_as_that_day_in_every_zone_and_an_instant_by_the_readers_clock()
    {
        var view = ViewOf("2026-04-05", "2026-04-06", "2026-04-05T23:30Z");

        var day = Enumerable.Range(0, 3).Select(at => At(view, "Europe/Paris", at)).ToList();

        Assert.Equal(At(view, "UTC", 0).From, day[0].From, 3);
        Assert.InRange(day[2].From, day[1].From - 5, day[1].To);
        Assert.InRange(At(view, "UTC", 2).From, day[0].From, day[0].To);
    }

    [Fact]
    public void later_stands_further_right_whatever_lies_between()
    {
        var entries = TimelineLayout.Of(ViewOf("2019-01-01", "2023-05-05", "2026-04-05", "2026-04-05T16:04Z", "2026-04-07"), TimeZoneInfo.Utc, 1280).Bands.Single().Entries;

        Assert.Equal(entries.Select(entry => (entry.From + entry.To) / 2).Order(), entries.Select(entry => (entry.From + entry.To) / 2));
    }

    [Fact]
    public void time_that_is_left_out_is_marked_with_its_length()
    {
        var layout = TimelineLayout.Of(ViewOf("2026-01-01", "2026-04-05"), TimeZoneInfo.Utc, 1280);

        Assert.Equal(93, Assert.Single(layout.Breaks).Days);
        Assert.Equal(["1 Jan 2026", "5 Apr"], layout.Ticks.Select(tick => tick.Label));
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-05")]
    public void words_stand_beside_their_time_and_not_on_it(string day)
    {
        var view = new TimelineView([new(null, "Lane", false)], [Row(null, "2026-04-01", "First"), Row(null, day, new string('w', 60)), Row(null, "2026-04-06", "The last of them")], 3);

        var entries = TimelineLayout.Of(view, TimeZoneInfo.Utc, 1080).Bands.Single().Entries;

        Assert.All(entries, entry => Assert.True(entry.LabelX >= entry.To || entry.LabelX + entry.LabelWidth <= entry.From, $"{entry.Title} stands on its own time."));
    }

    [Fact]
    public void what_is_of_unknown_time_lies_in_a_tray_that_counts_it()
    {
        var band = TimelineLayout.Of(ViewOf("2026-01-01", "unknown", "unknown"), TimeZoneInfo.Utc, 1280).Bands.Single();

        Assert.Equal(2, band.Unknown);
        Assert.All(band.Entries.Where(entry => entry.Mark == TimeMark.Unknown), entry => Assert.True(entry.Y >= band.TrayY));
    }

    [Fact]
    public void words_of_ticks_do_not_stand_on_one_another()
    {
        var days = Enumerable.Range(0, 200).Select(day => new DateTime(2026, 1, 1).AddDays(day));

        var ticks = new TimeScale(days, 0, 1200).Ticks().Where(tick => tick.Label is not null).ToList();

        Assert.InRange(ticks.Count, 10, 40);
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.First.X + TextWidth.Of(pair.First.Label!, 13) < pair.Second.X));
    }

    private static TimelineEntry At(TimelineView view, string zone, int at) =>
        TimelineLayout.Of(view, TimeZoneInfo.FindSystemTimeZoneById(zone), 1280).Bands.Single().Entries.Single(entry => entry.Event == view.Events[at]);

    private static TimelineEntry One(string when, string title) =>
        TimelineLayout.Of(new TimelineView([new(null, "Lane", false)], [Row(null, when, title)], 1), TimeZoneInfo.Utc, 1280).Bands.Single().Entries.Single();

    private static TimelineView ViewOf(params string[] times) =>
        new([new(null, "Lane", false)], times.Select((time, at) => Row(null, time, $"Event {at}")).ToRows(), times.Length);

    private static TimelineView View(Random random, int events)
    {
        var lanes = Enumerable.Range(0, 3).Select(at => new TimelineLane(Id(random), $"Incident {at}", at == 2)).Append(new TimelineLane(null, "None", false)).ToRows();
        var rows = Enumerable.Range(0, events)
            .Select(_ => Row(lanes[random.Next(4)].Incident, _times[random.Next(_times.Length)], new string('x', 5).Replace("x", "word ", StringComparison.Ordinal) + new string('w', random.Next(70)), random));
        return new TimelineView(lanes, rows.OrderBy(row => row.When.Order ?? DateTimeOffset.MaxValue).ToRows(), events);
    }

    private static TimelineRow Row(Id<Incident>? incident, string when, string title, Random? random = null) =>
        new(new Id<TimelineEvent>(Id(random ?? new Random(title.Length)).Value), incident, EventKind.StanceChange, title, When.Parse(when), [], Marking.Clear);

    private static Id<Incident> Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Id<Incident>(new Guid(bytes));
    }
}

using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Timeline;

namespace IncidentBoard.Tests.Pictures;

public sealed class ShowTimelineTests
{
    private static readonly ShowTimeline _all = new(null, false);

    [Fact]
    public async Task the_sample_is_shown_whole_by_incident_with_exercises_last()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var view = await board.Board.ReadAsync(board.Analyst, _all);

        Assert.Equal((34, 34), (view.Events.Count, view.Total));
        Assert.Equal([false, false, false, true], view.Lanes.Select(lane => lane.Exercise));
        Assert.Equal("Mercor: reported breach", view.Lanes[0].Title);
        Assert.All(view.Events.SkipWhile(happening => happening.When.IsKnown), happening => Assert.False(happening.When.IsKnown));
        Assert.Equal(view.Events.Select(happening => happening.When.Order ?? DateTimeOffset.MaxValue).Order(), view.Events.Select(happening => happening.When.Order ?? DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task nothing_of_the_sample_is_shortened_and_nothing_stands_on_another()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var entries = TimelineLayout.Of(await board.Board.ReadAsync(board.Analyst, _all), TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"), 1280).Bands.SelectMany(band => band.Entries).ToList();

        Assert.Equal(34, entries.Count);
        Assert.All(entries, entry => Assert.Equal(entry.Event.Title, entry.Title));
        Assert.DoesNotContain(entries.SelectMany((one, at) => entries.Skip(at + 1).Select(other => one.Y == other.Y && one.Left < other.Right && other.Left < one.Right)), touches => touches);
    }

    [Fact]
    public async Task exercises_can_be_left_out_and_one_incident_can_stand_alone()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var all = await board.Board.ReadAsync(board.Analyst, _all);
        var mercor = all.Lanes[0].Incident!.Value;

        var real = await board.Board.ReadAsync(board.Analyst, _all with { HideExercises = true });
        var one = await board.Board.ReadAsync(board.Analyst, _all with { Incident = mercor });

        Assert.DoesNotContain(real.Events, happening => happening.Title.Contains("EXERCISE", StringComparison.Ordinal));
        Assert.Equal(real.Events.Count, real.Total);
        Assert.Equal(all.Events.Count(happening => happening.Incident == mercor), one.Total);
        Assert.Equal(mercor, Assert.Single(one.Lanes).Incident);
    }

    [Fact]
    public async Task an_event_names_only_the_parties_that_its_reader_may_see()
    {
        await using var board = await TestBoard.OpenAsync();
        var (open, hidden) = (await board.PartyAsync("Open Vendor", marking: Marking.Clear), await board.PartyAsync("Hidden Laboratory", PartyKind.Lab));
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "They met"), new("when", "2026-04-05"), new("parties", $"{open},{hidden}"), new("marking", "Green")]));

        Assert.Equal(["Open Vendor"], (await board.Board.ReadAsync(board.Viewer, _all)).Events.Single().Parties);
        Assert.Equal(2, (await board.Board.ReadAsync(board.Analyst, _all)).Events.Single().Parties.Count);
    }

    [Fact]
    public async Task an_event_of_no_incident_has_a_lane_and_a_hidden_one_is_not_even_counted()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "Seen by all"), new("when", "unknown"), new("marking", "Clear")]));
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "Seen by few"), new("when", "2026"), new("marking", "AmberStrict")]));

        var view = await board.Board.ReadAsync(board.Viewer, _all);

        Assert.Null(Assert.Single(view.Lanes).Incident);
        Assert.Equal(("Seen by all", 1), (Assert.Single(view.Events).Title, view.Total));
    }
}

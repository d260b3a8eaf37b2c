using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;

namespace IncidentBoard.Tests.Pictures;

public sealed class ShowThenTests
{
    private static readonly ShowWindow _all = new(TimelineFilter.None, LanesBy.Incident, EventTime.Happened, null, null, "UTC");

    [Fact]
    public async Task the_timeline_is_shown_as_it_was_recorded_at_each_moment_with_what_is_otherwise_now()
    {
        await using var board = await TestBoard.OpenAsync();
        var first = await AddAsync(board, "First", "2026-04-05");
        var early = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        var second = await AddAsync(board, "Second", "2026-04-06");
        await board.MakeAsync(board.Analyst, new EditEvent(new(first), [new("when", "2026-04-04"), new("title", "First, put right")]));
        var later = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.MakeAsync(board.Analyst, new RemoveThing("event", second));

        var then = await board.Board.ReadAsync(board.Analyst, new ShowThen(_all, early));
        var next = await board.Board.ReadAsync(board.Analyst, new ShowThen(_all, later));
        var before = await board.Board.ReadAsync(board.Analyst, new ShowThen(_all, early.AddSeconds(-1)));

        Assert.Equal(("First", "2026-04-05", "now “First, put right”; now 4 April 2026"), Told(Assert.Single(then.Marks)));
        Assert.Contains("1 events, 1 of them otherwise now, 0 more recorded since", then.Note, StringComparison.Ordinal);
        Assert.Equal([("First, put right", "2026-04-04", null), ("Second", "2026-04-06", "taken off the board since")], next.Marks.Select(Told));
        Assert.Empty(before.Marks);
        Assert.Equal([early, later, board.Clock.GetUtcNow()], then.Moments);
        Assert.Equal(next.Total, next.Before + next.Inside + next.After + next.Timeless);
    }

    [Fact]
    public async Task what_was_sealed_then_stays_sealed_and_what_is_hidden_leaves_no_moment()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await AddAsync(board, "Sealed at first", "2026-04-05", "Amber");
        var sealedThen = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await board.MakeAsync(board.Commander, new EditEvent(new(id), [new("marking", "Green")]) { Why = "released" });
        var opened = board.Clock.GetUtcNow();
        board.Clock.Pass(TimeSpan.FromHours(1));
        await AddAsync(board, "Hidden", "2026-04-06", "AmberStrict");

        var then = await board.Board.ReadAsync(board.Viewer, new ShowThen(_all, sealedThen));
        var now = await board.Board.ReadAsync(board.Viewer, new ShowThen(_all, board.Clock.GetUtcNow()));

        Assert.Empty(then.Marks);
        Assert.Equal([opened], then.Moments);
        Assert.Equal("Sealed at first", Assert.Single(now.Marks).Title);
        Assert.Contains("1 more recorded since", then.Note, StringComparison.Ordinal);
    }

    private static (string Title, string When, string? Since) Told(WindowMark mark) => (mark.Title, mark.When.ToString(), mark.Since);

    private static Task<Guid> AddAsync(TestBoard board, string title, string when, string marking = "Amber") =>
        board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", title), new("when", when), new("marking", marking)]));
}

using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Findings;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using IncidentBoard.Timeline;

namespace IncidentBoard.Tests.Pictures;

public sealed class ShowWindowTests
{
    private static readonly ShowWindow _all = new(TimelineFilter.None, LanesBy.Incident, EventTime.Happened, null, null, "UTC");

    [Fact]
    public async Task whatever_is_asked_every_event_is_shown_or_counted_exactly_once()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var (tried, known) = (0, await board.Board.ReadAsync(board.Analyst, new ShowTimeline(null, false)));
        foreach (var zone in new[] { "UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Kiritimati" })
        {
            foreach (var by in Enum.GetValues<LanesBy>())
            {
                foreach (var clock in Enum.GetValues<EventTime>())
                {
                    foreach (var (from, to) in new (long?, long?)[] { (null, null), (At("2026-04-05"), At("2026-04-08")), (At("2026-04-05T10:00"), At("2026-04-05T18:30")), (At("2020-01-01"), At("2030-01-01")), (At("2030-01-01"), At("2031-01-01")) })
                    {
                        var window = await board.Board.ReadAsync(board.Analyst, new ShowWindow(TimelineFilter.None, by, clock, from, to, zone));

                        Assert.Equal(known.Total, window.Total);
                        Assert.Equal(window.Total, window.Before + window.Inside + window.After + window.Timeless);
                        Assert.Equal(window.Inside, window.Marks.Count(mark => mark.Mark != TimeMark.Unknown && mark.From >= window.From && mark.From < window.To));
                        Assert.Equal(window.Timeless, window.Marks.Count(mark => mark.Mark == TimeMark.Unknown));
                        Assert.All(window.Marks, mark => Assert.NotEmpty(mark.Lanes));
                        tried++;
                    }
                }
            }
        }

        Assert.Equal(4 * 5 * 4 * 5, tried);
    }

    [Fact]
    public async Task at_first_a_few_old_events_do_not_press_the_others_into_a_line_and_are_counted()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var window = await board.Board.ReadAsync(board.Analyst, _all);

        Assert.InRange(window.Before, 1, 3);
        Assert.Equal(2026, DateTime.UnixEpoch.AddMilliseconds(window.From).Year);
        Assert.Equal([false, false, false, true], window.Lanes.Select(lane => lane.Exercise));
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("marking")]
    [InlineData("party")]
    [InlineData("source")]
    [InlineData("grade")]
    [InlineData("person")]
    [InlineData("text")]
    [InlineData("incident")]
    public async Task each_filter_shows_what_matches_and_counts_what_it_hides(string which)
    {
        await using var board = await TestBoard.WithSampleAsync();
        await board.Board.Words.CatchUpAsync();
        var source = await board.SourceAsync("A log", Core.Sources.Reliability.A);
        var party = await board.PartyAsync("A party apart");
        var incident = await board.IncidentAsync(party, "An incident apart");
        var id = await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Regulatory"), new("title", "Unmistakable"), new("when", "2026-04-05"), new("parties", party.ToString()), new("incident", incident.ToString()), new("marking", "Red")]));
        await board.MakeAsync(board.Analyst, new AddEvidence([new("subject", id.ToString("N")), new("source", source.ToString()), new("credibility", "2"), new("originKind", "OwnReporting")]));
        await board.Board.Words.CatchUpAsync();
        var reader = board.Board.Readers.Find(board.Analyst.Person)!;
        var filter = which switch
        {
            "kind" => TimelineFilter.None with { Kind = EventKind.Regulatory },
            "marking" => TimelineFilter.None with { Marking = Marking.Red },
            "party" => TimelineFilter.None with { Party = party },
            "source" => TimelineFilter.None with { Source = source },
            "grade" => TimelineFilter.None with { Grade = Core.Sources.Reliability.A },
            "person" => TimelineFilter.None with { Person = board.Analyst.Person },
            "text" => TimelineFilter.None with { Text = "unmistak" },
            _ => TimelineFilter.None with { Incident = incident },
        };

        var window = await board.Board.ReadAsync(reader, _all with { Filter = filter });

        Assert.Contains(window.Marks, mark => mark.Id.Value == id);
        Assert.True(window.Total < window.Visible && window.Visible == 35, $"{window.Total} of {window.Visible}");
        Assert.Equal(window.Total, window.Before + window.Inside + window.After + window.Timeless);
        Assert.Equal(which is "kind" or "grade" ? 2 : 1, window.Total);
    }

    [Fact]
    public async Task a_full_lane_is_counted_a_sparse_one_beside_it_is_drawn_and_closer_all_of_it_is_drawn()
    {
        await using var board = await TestBoard.OpenAsync();
        var vendor = await board.PartyAsync("Vendor");
        var (full, sparse) = (await board.IncidentAsync(vendor, "Full"), await board.IncidentAsync(vendor, "Sparse"));
        await board.MakeAsync(board.Analyst, new AddMany(full, ShowWindow.MostMarks + 50));
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "Alone"), new("when", "2026-01-20"), new("incident", sparse.ToString())]));

        var far = await board.Board.ReadAsync(board.Analyst, _all with { From = At("2025-12-25"), To = At("2026-03-01") });
        var near = await board.Board.ReadAsync(board.Analyst, _all with { From = At("2026-01-15"), To = At("2026-01-25") });

        Assert.Equal(["Alone"], far.Marks.Select(mark => mark.Title));
        Assert.Equal(ShowWindow.MostMarks + 50, far.Lanes.Single(lane => lane.IsDense).Stretches.Sum(stretch => stretch.Count));
        Assert.True(far.Lanes.Single(lane => lane.IsDense).Stretches.Count > 50);
        Assert.Equal(far.Total, far.Before + far.Inside + far.After);
        Assert.DoesNotContain(near.Lanes, lane => lane.IsDense);
        Assert.Equal(near.Inside, near.Marks.Count(mark => mark.From >= near.From && mark.From < near.To));
        Assert.Contains($"About {ShowWindow.MostMarks + 50} more events", System.Text.Encoding.UTF8.GetString(EventsCsv.Write(far)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_reaches_into_a_window_from_long_before_is_drawn()
    {
        await using var board = await TestBoard.OpenAsync();
        foreach (var when in new[] { "2020", "2019-06-01/2029-01-01", "2018-05-01/..", "2024-12-30", "2024-W52" })
        {
            await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", when), new("when", when)]));
        }

        var window = await board.Board.ReadAsync(board.Analyst, _all with { From = At("2025-01-01"), To = At("2025-01-03") });

        Assert.Equal(["2018-05-01/..", "2019-06-01/2029-01-01"], window.Marks.Where(mark => mark.IsWithin(window.LoadedFrom, window.LoadedTo)).Select(mark => mark.Title).Order());
        Assert.Equal(5, window.Before);
    }

    [Fact]
    public async Task links_are_drawn_between_events_that_are_seen_and_what_cannot_be_true_is_pointed_out()
    {
        await using var board = await TestBoard.OpenAsync();
        var cause = await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Compromise"), new("title", "Later cause"), new("when", "2026-04-09"), new("marking", "Amber")]));
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Discovery"), new("title", "Earlier effect"), new("when", "2026-04-05"), new("published", "2026-04-07"), new("causedBy", cause.ToString("N")), new("marking", "Clear")]));
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "Told too early"), new("when", "2026-04-06"), new("published", "2026-04-05"), new("marking", "Clear")]));

        var all = await board.Board.ReadAsync(board.Analyst, _all);
        var some = await board.Board.ReadAsync(board.Viewer, _all);

        Assert.Equal(new WindowTie(2, 0, TieKind.Causes), Assert.Single(all.Ties));
        Assert.Equal(["happened before what led to it", "published before it happened", null], all.Marks.Select(mark => mark.Conflict));
        Assert.Empty(some.Ties);
        Assert.Equal([null, "published before it happened"], some.Marks.Select(mark => mark.Conflict));
    }

    [Fact]
    public async Task the_picture_for_paper_holds_every_event_and_its_marking_twice_and_no_script_of_a_title()
    {
        await using var board = await TestBoard.WithSampleAsync();
        await board.MakeAsync(board.Analyst, new AddEvent([new("kind", "Note"), new("title", "<script>alert(1)</script> & more"), new("when", "2026-04-05T18:04Z")]));
        var window = await board.Board.ReadAsync(board.Analyst, _all);

        var svg = System.Xml.Linq.XDocument.Parse(TimelineSvg.Write(window, ["What it shows"]));

        var words = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.All(window.Marks.Where(mark => mark.IsWithin(window.From, window.To) && mark.Title.Length < 60), mark => Assert.Contains(words, word => word == PlainText.Clean(mark.Title)));
        Assert.Equal(2, words.Count(word => word == "TLP:AMBER+STRICT   EXERCISE"));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
    }

    /// <summary>One event every 37 minutes.</summary>
    private sealed record AddMany(Id<Core.Incidents.Incident> Incident, int Count) : Change
    {
        public override Core.People.Act Act => Core.People.Act.Analyse;

        public override Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
        {
            for (var at = 0; at < Count; at++)
            {
                desk.Add(new TimelineEvent(desk.Ids.Next<TimelineEvent>(), Incident, EventKind.Note, $"Event {at}", When.At(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(37 * at), Precision.Minute)));
            }

            return Task.FromResult<Outcome>(Outcome.Fine);
        }
    }

    private static long At(string local) => (long)(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture) - DateTime.UnixEpoch).TotalMilliseconds;
}

using System.Globalization;
using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Tests.Views;

/// <summary>Every zone of the IANA data base that this machine knows, a thousand instants each.</summary>
public sealed class ZoneTests
{
    private const int Instants = 1000;

    private static readonly long _from = new DateTimeOffset(1975, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;
    private static readonly long _to = new DateTimeOffset(2037, 12, 31, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    [Fact]
    public void an_instant_goes_to_the_screen_of_any_zone_to_store_json_and_csv_and_comes_back_the_same()
    {
        var zones = Zones();
        var (twice, tried) = (0, 0);
        foreach (var zone in zones)
        {
            var random = new Random(zone.Id.Length + zone.BaseUtcOffset.Minutes);
            for (var turn = 0; turn < Instants; turn++)
            {
                var time = new DateTimeOffset(random.NextInt64(_from, _to) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
                var when = When.At(time, Precision.Minute);
                var local = TimeZoneInfo.ConvertTime(time, zone);
                var (text, problem) = LocalTimes.Resolve(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), zone);

                Assert.Equal(when, When.Parse(when.ToString()));
                Assert.Equal(time.UtcTicks, EventTicks.Order(when));
                Assert.Equal(local.DateTime, DateTime.UnixEpoch.AddMilliseconds(WallClock.Of(time, zone)));
                Assert.StartsWith(local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture), WhenWords.Of(when, zone), StringComparison.Ordinal);
                if (problem is null)
                {
                    Assert.Equal(when.ToString(), text);
                    Assert.Equal(when, WallClock.Pointed(WallClock.Of(time, zone), Precision.Minute, zone));
                }
                else
                {
                    twice++;
                    Assert.Contains(when.ToString(), problem, StringComparison.Ordinal);
                }

                var (from, to) = WallClock.Around(WallClock.Of(time, zone), WallClock.Of(time, zone) + 60_000, zone);
                Assert.InRange(time.UtcTicks, from, to);
                tried++;
            }
        }

        Assert.True(zones.Count > 300 && tried == zones.Count * Instants && twice > 10, $"{zones.Count} zones, {tried} instants, {twice} that come twice");
    }

    [Fact]
    public async Task switching_the_zone_moves_nothing_in_json_and_csv()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var export = await board.ExportAsync(board.Analyst);
        var whole = (From: -62_000_000L * 1000, To: 250_000_000L * 10_000);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var zone in Zones())
        {
            var window = await board.Board.ReadAsync(board.Analyst, new IncidentBoard.Timeline.ShowWindow(IncidentBoard.Timeline.TimelineFilter.None, LanesBy.Kind, EventTime.Happened, whole.From, whole.To, zone.Id));
            texts.Add(Encoding.UTF8.GetString(EventsCsv.Write(window)));
        }

        Assert.Single(texts);
        Assert.Equal(export, await board.ExportAsync(board.Analyst));
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "Europe/Paris", "There is no 02:30 on 29 March 2026 in Europe/Paris")]
    [InlineData("2026-10-25T02:30", "Europe/Paris", "Write 2026-10-25T00:30Z for the first or 2026-10-25T01:30Z for the second")]
    [InlineData("2026-04-05/2026-10-25 02:30:10", "Europe/Paris", "Write 2026-10-25T00:30:10Z for the first")]
    [InlineData("2026-04-05 01:45", "Australia/Lord_Howe", "Write 2026-04-04T14:45Z for the first or 2026-04-04T15:15Z for the second")]
    public void a_local_time_that_comes_never_or_twice_is_asked_about(string text, string zone, string asked)
    {
        var (same, problem) = LocalTimes.Resolve(text, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(text, same);
        Assert.Contains(asked, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-05 18:04", "2026-04-05T16:04Z")]
    [InlineData("2026-04-05T18:04:07", "2026-04-05T16:04:07Z")]
    [InlineData("../2026-04-05 18:04", "../2026-04-05T16:04Z")]
    [InlineData("2026-04-05", "2026-04-05")]
    [InlineData("2026-W14", "2026-W14")]
    [InlineData("2026-04-05T18:04Z", "2026-04-05T18:04Z")]
    [InlineData("2026-04-05T18:04-07:00", "2026-04-05T18:04-07:00")]
    [InlineData("unknown", "unknown")]
    [InlineData("2026-13-05 18:04", "2026-13-05 18:04")]
    public void local_times_of_day_are_told_as_utc_and_all_else_stays(string text, string utc) =>
        Assert.Equal((utc, null), LocalTimes.Resolve(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    private static List<TimeZoneInfo> Zones() => [.. TimeZoneInfo.GetSystemTimeZones()];
}

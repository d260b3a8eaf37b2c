using IncidentBoard.Core;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Tests.Views;

public sealed class WhenWordsTests
{
    [Theory]
    [InlineData("unknown", "not known")]
    [InlineData("2026-04-05T16:04:07Z", "5 April 2026, 18:04:07 (Europe/Paris)")]
    [InlineData("2026-04-05T16:04Z", "5 April 2026, 18:04 (Europe/Paris)")]
    [InlineData("2026-04-05T16Z", "5 April 2026, between 18:00 and 19:00 (Europe/Paris)")]
    [InlineData("2026-01-05T23:30Z", "6 January 2026, 00:30 (Europe/Paris)")]
    [InlineData("2026-04-05", "5 April 2026")]
    [InlineData("2026-W14", "in the week of 30 March 2026")]
    [InlineData("2026-03", "in March 2026")]
    [InlineData("2023", "in 2023")]
    [InlineData("2026-03-30/2026-04-04", "between 30 March 2026 and 4 April 2026")]
    [InlineData("2026-W14/2026-04", "between the week of 30 March 2026 and April 2026")]
    [InlineData("2026-04-05/2026-04-05T16:04Z", "between 5 April 2026 and 5 April 2026, 18:04 (Europe/Paris)")]
    [InlineData("../2026-04-04", "before 4 April 2026")]
    [InlineData("../2026-W14", "before the week of 30 March 2026")]
    [InlineData("../2026", "before 2026")]
    [InlineData("2026-04-04/..", "after 4 April 2026")]
    [InlineData("2026-04-05T16Z/..", "after the hour from 18:00 on 5 April 2026 (Europe/Paris)")]
    public void a_time_is_said_no_more_exactly_than_it_is_known(string when, string words) =>
        Assert.Equal(words, WhenWords.Of(When.Parse(when), Zone("Europe/Paris")));

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Kolkata")]
    public void a_date_stays_the_date_that_was_stated_in_every_zone(string zone) =>
        Assert.Equal("between 30 March 2026 and 4 April 2026", WhenWords.Of(When.Parse("2026-03-30/2026-04-04"), Zone(zone)));

    [Fact]
    public void the_zone_is_named_only_where_a_time_of_day_is_told()
    {
        Assert.Equal("5 April 2026, 16:04 (UTC)", WhenWords.Of(When.Parse("2026-04-05T16:04Z"), TimeZoneInfo.Utc));
        Assert.Equal("5 April 2026, 16:04", WhenWords.Bare(When.Parse("2026-04-05T16:04Z"), TimeZoneInfo.Utc));
        Assert.Equal("5 April 2026", WhenWords.Of(When.Parse("2026-04-05"), TimeZoneInfo.Utc));
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}

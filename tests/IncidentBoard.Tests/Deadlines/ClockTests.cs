using System.Collections.Immutable;
using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Clocks;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Tests.Deadlines;

public sealed class ClockTests
{
    [Theory]
    [ClassData(typeof(ClockCases))]
    public void a_clock_says_what_its_law_says(string rule, string starts, string zone, string expected, string about)
    {
        var reading = Rule(rule).Deadline.Read(Times(starts, zone));

        Assert.True(expected == Said(reading), $"{about}: {Said(reading)} instead of {expected}");
    }

    [Fact]
    public void there_are_cases_enough_and_each_rule_has_some()
    {
        var cases = new ClockCases().Select(row => (string)row[0]).ToList();

        Assert.True(cases.Count >= 120, $"{cases.Count} cases");
        Assert.Equal(ClockRules.All.Select(rule => rule.Name).Order(StringComparer.Ordinal), cases.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void every_rule_says_what_it_is_and_where_it_stands()
    {
        Assert.Equal(ClockRules.All.Length, ClockRules.All.DistinctBy(rule => (rule.Name, rule.Version)).Count());
        Assert.All(ClockRules.All, rule =>
        {
            Assert.True(rule.Address is { IsAbsoluteUri: true, Scheme: "https" }, rule.Name);
            Assert.NotEmpty(rule.AppliesWhen);
            Assert.All(rule.AppliesWhen, question => Assert.EndsWith("?", question, StringComparison.Ordinal));
            Assert.Matches(@"\d", rule.Source);
            Assert.Matches("^[A-Z].*: .+ from the moment when .+\\.$", rule.InWords);
        });
    }

    [Fact]
    public void a_rule_does_not_apply_before_its_day()
    {
        Assert.False(Rule("cra-14-4-warning").IsValidOn(new DateOnly(2026, 9, 10)));
        Assert.True(Rule("cra-14-4-warning").IsValidOn(new DateOnly(2026, 9, 11)));
        Assert.False(Rule("dora-initial").OnByDefault);
    }

    [Fact]
    public void a_start_that_is_moved_moves_the_deadline()
    {
        var rule = Rule("gdpr-33-1");

        Assert.Equal("2026-11-27T10:00Z", Said(rule.Deadline.Read(Times("awareness=2026-11-24T10:00Z", "UTC"))));
        Assert.Equal("2026-11-26T09:30Z", Said(rule.Deadline.Read(Times("awareness=2026-11-23T09:30Z", "UTC"))));
    }

    [Fact]
    public void clocks_chain_from_the_vendor_over_the_lab_to_the_regulator_and_each_runs_from_its_own_start()
    {
        var relation = new Relation(Id<Relation>.Parse("00000000000000000000000000000001"), Id<Party>.Parse("00000000000000000000000000000002"), Id<Party>.Parse("00000000000000000000000000000003"));
        Assert.Null(ContractNotice.Of(relation, "the vendor", "the lab"));
        Assert.Null(relation.Fields["noticeHours"].Write(relation, "24"));
        var notice = ContractNotice.Of(relation, "the vendor", "the lab")!;

        // The vendor is aware on Monday and tells the lab only on Thursday: its notice is late, and the lab's own 72 hours begin on Thursday.
        Assert.Equal("2026-11-24T08:00Z", Said(notice.Deadline.Read(Times("awareness=2026-11-23T08:00Z", "UTC"))));
        var lab = Times("awareness=2026-11-26T08:00Z", "UTC");
        Assert.Equal("2026-11-29T08:00Z", Said(Rule("gdpr-33-1").Deadline.Read(lab)));
        Assert.Equal("2026-11-29T08:00Z", Said(Rule("nis2-23-notification").Deadline.Read(lab)));
        var submitted = lab with { At = lab.At.Add("submitted:nis2-23-notification", Time("2026-11-28T17:00Z")) };
        Assert.Equal("2026-12-28T17:00Z", Said(Rule("nis2-23-final").Deadline.Read(submitted)));
    }

    [Fact]
    public void a_contract_that_asks_for_notice_at_once_has_no_number()
    {
        var relation = new Relation(Id<Relation>.Parse("00000000000000000000000000000001"), Id<Party>.Parse("00000000000000000000000000000002"), Id<Party>.Parse("00000000000000000000000000000003"));
        Assert.Null(relation.Fields["noticeHours"].Write(relation, "0"));

        Assert.IsType<ClockReading.NoNumber>(ContractNotice.Of(relation, "the vendor", "the lab")!.Deadline.Read(Times("awareness=2026-11-23T08:00Z", "UTC")));
    }

    private static ClockRule Rule(string name) => ClockRules.All.Single(rule => rule.Name == name);

    private static ClockTimes Times(string starts, string zone) => new(
        starts.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(start => start.Split('=')).ToImmutableDictionary(pair => pair[0], pair => Time(pair[1])),
        TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Said(ClockReading reading) => reading switch
    {
        ClockReading.Due due => Written(due.At),
        ClockReading.NoNumber open => $"no number since {Written(open.Since)}",
        ClockReading.Waiting waiting => $"waits {waiting.For.Name}",
        _ => "unknown",
    };

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

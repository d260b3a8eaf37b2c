using System.Net;
using IncidentBoard.Access;

namespace IncidentBoard.Tests.Access;

public sealed class GuessPaceTests
{
    private static readonly IPAddress _attacker = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress _owner = IPAddress.Parse("198.51.100.9");

    [Fact]
    public void a_known_device_need_not_wait_while_others_guess_ten_thousand_times()
    {
        var clock = new TestClock();
        var pace = new GuessPace(clock);
        var looked = 0;
        for (var i = 0; i < 10_000; i++)
        {
            looked += pace.Take("ada", null, _attacker) == TimeSpan.Zero ? 1 : 0;
            clock.Pass(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(looked, GuessPace.FreeTries, 20);
        Assert.Equal(TimeSpan.Zero, pace.Take("ada", "her laptop", _attacker));
        Assert.Equal(TimeSpan.Zero, pace.Take("ada", null, _owner));
    }

    [Fact]
    public void the_longest_wait_is_five_minutes_and_impatience_makes_it_no_longer()
    {
        var clock = new TestClock();
        var pace = new GuessPace(clock);
        for (var i = 0; i < 30; i++)
        {
            clock.Pass(pace.Take("ada", null, _attacker));
        }

        pace.Take("ada", null, _attacker);
        var wait = pace.Take("ada", null, _attacker);
        for (var i = 0; i < 1000; i++)
        {
            pace.Take("ada", null, _attacker);
        }

        Assert.InRange(wait, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        clock.Pass(wait);
        Assert.Equal(TimeSpan.Zero, pace.Take("ada", null, _attacker));
    }

    [Fact]
    public void whoever_tries_many_names_from_one_network_waits_too()
    {
        var pace = new GuessPace(new TestClock());

        var looked = Enumerable.Range(0, 10_000).Count(i => pace.Take($"person{i}", null, IPAddress.Parse($"2001:db8:1:1::{i % 0xffff:x}")) == TimeSpan.Zero);

        Assert.InRange(looked, GuessPace.FreeTriesOfNetwork, GuessPace.FreeTriesOfNetwork + 1);
    }

    [Fact]
    public void getting_it_right_forgets_the_failures_of_that_account_and_leaves_the_others()
    {
        var pace = new GuessPace(new TestClock());
        for (var i = 0; i < GuessPace.FreeTries - 1; i++)
        {
            pace.Take("ada", null, _attacker);
            pace.Take("ben", null, _attacker);
        }

        pace.Take("ada", null, _attacker);
        pace.Right("ada", null, _attacker);
        pace.Take("ben", null, _attacker);

        Assert.Equal(TimeSpan.Zero, pace.Take("ada", null, _attacker));
        Assert.NotEqual(TimeSpan.Zero, pace.Take("ben", null, _attacker));
    }

    [Fact]
    public void a_try_that_did_not_take_place_counts_for_nothing()
    {
        var pace = new GuessPace(new TestClock());

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take("ada", null, _attacker));
            pace.GiveBack("ada", null, _attacker);
        }
    }

    [Fact]
    public void failures_are_forgotten_after_an_hour_of_peace()
    {
        var clock = new TestClock();
        var pace = new GuessPace(clock);
        while (pace.Take("ada", null, _attacker) == TimeSpan.Zero)
        {
        }

        clock.Pass(TimeSpan.FromMinutes(61));

        for (var i = 0; i < GuessPace.FreeTries; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take("ada", null, _attacker));
        }
    }
}

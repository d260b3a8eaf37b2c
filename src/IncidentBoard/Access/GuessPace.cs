using System.Net;
using System.Net.Sockets;

namespace IncidentBoard.Access;

/// <summary>
/// How fast passwords may be tried. Each failure in a row makes the next try wait longer, for that account from that place alone: whoever guesses slows
/// down himself and nobody else. A device on which the person has signed in before has a place of its own, so nobody can lock him out of it
/// (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
/// </summary>
internal sealed class GuessPace(TimeProvider clock)
{
    /// <summary>Tries without waiting: people mistype.</summary>
    public const int FreeTries = 5;

    /// <summary>Tries without waiting from one network, over all accounts: many people may stand behind one address.</summary>
    public const int FreeTriesOfNetwork = 50;

    private const int MostPlaces = 20_000;
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _forgottenAfter = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Place> _places = [];

    /// <summary>Takes a turn. Returns zero when the try may go on, otherwise how long to wait; a try that must wait counts for nothing, however often it comes.</summary>
    /// <param name="device">The device, if the person has signed in on it before.</param>
    public TimeSpan Take(string account, string? device, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            var places = Places(account, device, address).Select(place => (place.Key, place.Free, Was: Known(place.Key, now))).ToList();
            var wait = places.Max(place => place.Was.Until - now);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            foreach (var (key, free, was) in places)
            {
                var failures = was.Failures + 1;
                _places[key] = new Place(failures, now + Wait(failures - free), now);
            }

            Prune(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The try was right: the account's failures from this place are forgotten.</summary>
    public void Right(string account, string? device, IPAddress? address) => Change(account, device, address, (free, failures) => free == FreeTries ? 0 : failures - 1);

    /// <summary>The try did not take place.</summary>
    public void GiveBack(string account, string? device, IPAddress? address) => Change(account, device, address, (_, failures) => failures - 1);

    private void Change(string account, string? device, IPAddress? address, Func<int, int, int> failures)
    {
        lock (_turn)
        {
            foreach (var (key, free) in Places(account, device, address))
            {
                if (_places.Remove(key, out var place) && failures(free, place.Failures) is > 0 and var left)
                {
                    _places[key] = new Place(left, place.Last + Wait(left - free), place.Last);
                }
            }
        }
    }

    private static IEnumerable<(string Key, int Free)> Places(string account, string? device, IPAddress? address) => device is not null
        ? [($"{account}\n{device}", FreeTries)]
        : [($"{account}\n{Network(address)}", FreeTries), (Network(address), FreeTriesOfNetwork)];

    /// <summary>An IPv4 address, or the /64 that an IPv6 address lies in: its owner can take any address in it.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address?.ToString() ?? "";
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private static TimeSpan Wait(int tooMany) =>
        tooMany < 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(_longest.TotalSeconds, Math.Pow(2, Math.Min(tooMany, 30))));

    private Place Known(string key, DateTimeOffset now) =>
        _places.TryGetValue(key, out var place) && now - place.Last < _forgottenAfter ? place : new Place(0, now, now);

    private void Prune(DateTimeOffset now)
    {
        if (_places.Count <= MostPlaces)
        {
            return;
        }

        foreach (var (key, _) in _places.OrderBy(place => now - place.Value.Last < _forgottenAfter).ThenBy(place => place.Value.Last).Take(MostPlaces / 4).ToList())
        {
            _places.Remove(key);
        }
    }

    private readonly record struct Place(int Failures, DateTimeOffset Until, DateTimeOffset Last);
}

using System.Globalization;
using System.Security.Cryptography;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using Microsoft.AspNetCore.DataProtection;

namespace IncidentBoard.Access;

/// <summary>
/// Links by which a person chooses a password without knowing the old one. Each is for one person, ends after a day, and ends at once when the password,
/// the role or the clearance changes, since it names the security stamp: so it works once.
/// </summary>
public sealed class ResetLinks
{
    private static readonly TimeSpan _holds = TimeSpan.FromDays(1);

    private readonly Accounts _accounts;
    private readonly TimeProvider _clock;
    private readonly IDataProtector _protector;

    public ResetLinks(Accounts accounts, TimeProvider clock, IDataProtectionProvider protection) =>
        (_accounts, _clock, _protector) = (accounts, clock, protection.CreateProtector("IncidentBoard.ResetLinks"));

    /// <summary>The path of a link for that person.</summary>
    public string PathFor(Person person) => "/reset?key=" + _protector.Protect(string.Join('|', person.Id, person.SecurityStamp, (_clock.GetUtcNow() + _holds).UtcTicks.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The person whose link has that key; none when it has ended, was used, or never was one.</summary>
    public async Task<Person?> WhoseAsync(string? key) =>
        Read(key) is [var id, var stamp, var until]
        && Id<Person>.TryParse(id, out var person)
        && long.Parse(until, CultureInfo.InvariantCulture) > _clock.GetUtcNow().UtcTicks
        && await _accounts.PersonAsync(person) is { Disabled: false } found
        && found.SecurityStamp == stamp
            ? found
            : null;

    private string[] Read(string? key)
    {
        try
        {
            return _protector.Unprotect(key ?? "").Split('|');
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return [];
        }
    }
}

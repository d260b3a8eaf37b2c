using System.Security.Cryptography;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using Microsoft.AspNetCore.DataProtection;

namespace IncidentBoard.Access;

/// <summary>Remembers, in a cookie that only this board can write, who has signed in on a device before. It opens nothing; it keeps a place at the gate.</summary>
internal sealed class Devices(IDataProtectionProvider protection)
{
    private const string Cookie = "device";
    private const int MostPeople = 8;

    /// <summary>Browsers keep no cookie for longer (RFC 6265bis §5.5).</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("IncidentBoard.Devices");

    /// <summary>The device, if that person has signed in on it before.</summary>
    public string? Of(HttpContext context, Id<Person>? person)
    {
        var (device, people) = Read(context);
        return person is { } known && people.Contains(known.ToString()) ? device : null;
    }

    /// <summary>From now on this is a device of that person too.</summary>
    public void Remember(HttpContext context, Id<Person> person)
    {
        var (device, people) = Read(context);
        string[] latest = [person.ToString(), .. people.Where(other => other != person.ToString()).Take(MostPeople - 1)];
        context.Response.Cookies.Append(HostCookies.Name(context, Cookie), _protector.Protect($"{device}|{string.Join(',', latest)}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = _kept,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }

    private (string Device, string[] People) Read(HttpContext context)
    {
        try
        {
            if (context.Request.Cookies[HostCookies.Name(context, Cookie)] is { Length: > 0 } kept && _protector.Unprotect(kept).Split('|') is [var device, var people])
            {
                return (device, people.Split(','));
            }
        }
        catch (CryptographicException)
        {
            // Written by another board, or under keys that are gone: a device like any other.
        }

        return (Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), []);
    }
}

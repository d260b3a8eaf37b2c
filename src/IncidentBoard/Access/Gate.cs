using System.Globalization;
using IncidentBoard.Core;

namespace IncidentBoard.Access;

/// <summary>Where passwords are asked for: no faster than they may be tried, and as slow for a wrong name as for a wrong password.</summary>
internal sealed class Gate(Accounts accounts, GuessPace pace, Devices devices, HashingTurns turns)
{
    private const string SignedIn = "signed in";
    private const string Wrong = "The name or the password is not right. Try again, or ask an administrator for a new link.";
    private const string Busy = "Many are signing in at this moment. Wait ten seconds, then try again.";

    /// <summary>Signs in. Returns why not, or nothing.</summary>
    public async Task<string?> SignInAsync(HttpContext context, string account, string password)
    {
        var who = default(Reader);
        var refusal = await TryAsync(context, account, null, async () => (who = await accounts.WhoAsync(account, password)) is null ? Wrong : null);
        if (refusal is null && who is not null)
        {
            devices.Remember(context, who.Person);
            await SignIns.BeginAsync(context, who);
        }

        return refusal;
    }

    /// <summary>Changes one's own password and stays signed in on this device alone.</summary>
    public async Task<Outcome> ChangePasswordAsync(HttpContext context, Reader own, string old, string password)
    {
        var account = (await accounts.PersonAsync(own.Person))?.Account ?? "";
        Outcome outcome = Outcome.Refuse("", "You are signed out. Sign in again.");
        var refusal = await TryAsync(context, account, SignedIn, async () =>
        {
            outcome = await accounts.ChangeAsync(own, old, password);
            return outcome is Outcome.Refused refused && refused.Problems.Any(problem => problem.Field == "old") ? refused.ToString() : null;
        });
        if (refusal is null && outcome is Outcome.Recorded && accounts.Now(own.Person) is { } now)
        {
            await SignIns.BeginAsync(context, now);
        }

        return refusal is null ? outcome : Outcome.Refuse("old", refusal);
    }

    /// <summary>Lets a password be tried when it is time, and counts how it went. The try returns why it failed, or nothing.</summary>
    private async Task<string?> TryAsync(HttpContext context, string account, string? otherwise, Func<Task<string?>> attempt)
    {
        var person = await accounts.FindAsync(account);
        var name = person?.Id.ToString() ?? Shortened(account);
        var (device, address) = (devices.Of(context, person?.Id) ?? otherwise, context.Connection.RemoteIpAddress);
        if (pace.Take(name, device, address) is { Ticks: > 0 } wait)
        {
            return Later(context, wait, device is not null);
        }

        using var turn = await turns.TakeAsync(device is not null, context.RequestAborted);
        if (turn is null)
        {
            pace.GiveBack(name, device, address);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Busy;
        }

        if (await attempt() is { } failure)
        {
            return failure;
        }

        pace.Right(name, device, address);
        return null;
    }

    private static string Later(HttpContext context, TimeSpan wait, bool isKnown)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var time = seconds < 60 ? $"{seconds} s" : $"{(seconds + 59) / 60} min";
        return $"Too many tries from {(isKnown ? "this device" : "here")}. Wait {time}, then try again.{(isKnown ? "" : " A device on which you have signed in before need not wait.")}";
    }

    private static string Shortened(string account) => account.Length <= 100 ? account : account[..100];
}

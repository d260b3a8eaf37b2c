using System.Net;

namespace IncidentBoard.Access;

/// <summary>Whether a request was made on the machine that the board runs on.</summary>
internal static class ThisMachine
{
    private static readonly string[] _signsOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP", "Via"];

    /// <summary>Why the request does not count as made on this machine; none when it was.</summary>
    public static string? Refusal(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return $"You come from {context.Connection.RemoteIpAddress?.ToString() ?? "an unknown address"}, which is another machine.";
        }

        // A name that leads to 127.0.0.1 can belong to anybody, and a page under that name could sign the reader in.
        if (!IsLoopback(context.Request.Host))
        {
            return $"You asked for {context.Request.Host.Host}, which is not an address of this machine alone: use 127.0.0.1 or localhost.";
        }

        return _signsOfAProxy.FirstOrDefault(context.Request.Headers.ContainsKey) is { } sign ? $"You come through a proxy (it sent {sign})." : null;
    }

    private static bool IsLoopback(HostString host) =>
        string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

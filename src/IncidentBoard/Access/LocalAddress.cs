namespace IncidentBoard.Access;

/// <summary>Where to go after signing in: a place on this board, never another host.</summary>
internal static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address with its leading slash; <c>/</c> for anything that a browser could take for another host, or that leads back to the gate.</summary>
    public static string Of(string? address)
    {
        var local = address is null ? "/" : address.StartsWith('/') ? address : "/" + address;
        return local.Length <= Longest && local is not ['/', '/' or '\\', ..] && !local.Any(c => char.IsControl(c) || c == '\\') && !IsGate(local) ? local : "/";
    }

    private static bool IsGate(string local) =>
        local.Split('?', '#')[0].TrimEnd('/') is "/sign-in" or "/sign-out" or "/set-up" or "/forbidden" or "/reset";
}

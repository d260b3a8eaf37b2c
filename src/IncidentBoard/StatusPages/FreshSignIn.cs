using System.Security.Claims;
using IncidentBoard.Access;

namespace IncidentBoard.StatusPages;

/// <summary>Publishing asks who is there: somebody else may have found the screen unlocked.</summary>
internal static class FreshSignIn
{
    private static readonly TimeSpan _holds = TimeSpan.FromMinutes(15);

    public static string Refusal { get; } = "You signed in more than 15 minutes ago, and publishing asks for you again. Sign in, then press the button once more; what you typed is kept.";

    /// <summary>Whether the person has shown lately who he is.</summary>
    public static bool Is(ClaimsPrincipal user, DateTimeOffset now) => SignIns.Since(user) is { } since && now - since <= _holds;

    /// <summary>Where to sign in again and come back from.</summary>
    public static string Address(string back) => $"/sign-in?back={Uri.EscapeDataString(back)}";
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IncidentBoard.Core.Exchange;

/// <summary>The addresses in a string that may hold several, with whatever stands between them.</summary>
internal static partial class Addresses
{
    private const int Longest = 2000;

    /// <summary>Those that start with http:// or https://, each once, in order. Nothing else is an address.</summary>
    public static ImmutableArray<string> In(string text) =>
    [
        .. Address().Matches(text.Replace("\uFEFF", " ", StringComparison.Ordinal))
            .Select(match => match.Value.TrimEnd('.', ',', ';', ')', ']', '>', '"', '\'', '?'))
            .Where(address => address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A new address begins wherever one begins, so that two without a blank between them are two.</summary>
    [GeneratedRegex(@"https?://(?:(?![;,]\s|[;,]?https?://)[^\s<>""\p{C}])+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

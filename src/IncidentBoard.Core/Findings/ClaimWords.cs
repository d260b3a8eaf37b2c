using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBoard.Core.Findings;

/// <summary>What the words of an English claim hold that another claim can differ in: numbers, dates, what is said of exposure, and the rest.</summary>
public sealed partial class ClaimWords
{
    private static readonly FrozenDictionary<string, int> _numbers = new[]
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    }.Select((word, at) => (word, at + 1)).Concat([("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100)])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> _exposing =
        new[] { "exposed", "exposes", "exposure", "leaked", "stolen", "taken", "compromised", "breached", "accessed", "exfiltrated", "malicious", "fetched", "disclosed", "read" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _denying = new[] { "not", "no", "never", "nothing", "none", "clean", "without" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _doubting = new[] { "may", "might", "could", "possibly", "perhaps", "unknown", "unclear", "suspected" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _empty =
        new[] { "a", "an", "the", "of", "at", "in", "on", "by", "to", "for", "and", "or", "is", "are", "was", "were", "be", "been", "has", "have", "had", "that", "this", "it", "its", "from", "with", "as", "least", "most", "about", "than", "more" }.ToFrozenSet(StringComparer.Ordinal);

    private ClaimWords(IReadOnlySet<string> plain, IReadOnlyDictionary<string, long> numbers, IReadOnlyCollection<string> dates, ExposureClaim? exposure) =>
        (Plain, Numbers, Dates, Exposure) = (plain, numbers, dates, exposure);

    /// <summary>The words that are neither number nor date, nor say anything of exposure, nor are in every sentence.</summary>
    public IReadOnlySet<string> Plain { get; }

    /// <summary>How many of what: the number that stands before a word.</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; }

    /// <summary>The dates, as they stand there.</summary>
    public IReadOnlyCollection<string> Dates { get; }

    /// <summary>What it says of exposure; none when it speaks of none.</summary>
    public ExposureClaim? Exposure { get; }

    public static ClaimWords Of(string statement)
    {
        var dates = Date().Matches(statement).Select(match => match.Value).ToArray();
        var words = Word().Matches(Date().Replace(statement, " ")).Select(match => match.Value.ToLowerInvariant()).ToArray();
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (Number(words[at]) is { } number && Number(words[at + 1]) is null)
            {
                numbers[words[at + 1]] = number;
            }
        }

        var plain = words.Where(word => Number(word) is null && !_exposing.Contains(word) && !_denying.Contains(word) && !_doubting.Contains(word) && !_empty.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return new ClaimWords(plain, numbers, dates, ExposureOf(words));
    }

    private static ExposureClaim? ExposureOf(string[] words) =>
        !words.Any(word => _exposing.Contains(word) || word == "clean") ? null
        : words.Any(_doubting.Contains) ? ExposureClaim.MayHave
        : words.Any(_denying.Contains) ? ExposureClaim.WasNot
        : ExposureClaim.Was;

    private static long? Number(string word) =>
        _numbers.TryGetValue(word, out var number) ? number
        : long.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : null;

    [GeneratedRegex(@"\b\d{4}-\d{2}(-\d{2})?\b|\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,4}(, \d{4})?\b|\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(19|20)\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}.,'’-]*[\p{L}\p{M}\p{Nd}])?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}

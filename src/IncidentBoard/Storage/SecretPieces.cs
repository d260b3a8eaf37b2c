using IncidentBoard.Core.Sources;

namespace IncidentBoard.Storage;

/// <summary>Tells whether words hold a piece of what was taken out: four letters of it in a row, three where it was cut off, or nothing but a part of it.</summary>
internal sealed class SecretPieces(string secret)
{
    private const int Window = 4;
    private const int Edge = 3;

    private readonly string _secret = ReadingText.Of(secret).Text.Trim();

    private readonly HashSet<string> _windows = Windows(ReadingText.Of(secret).Text.Trim()).ToHashSet(StringComparer.Ordinal);

    public bool AreIn(string? words)
    {
        var text = ReadingText.Of(words ?? "").Text.Replace(Redact.Mark, "\n", StringComparison.Ordinal);
        return text.Trim() is { Length: > 0 } bare
            && (_secret.Contains(bare, StringComparison.Ordinal)
                || (_secret.Length >= Edge && (text.EndsWith(_secret[..Edge], StringComparison.Ordinal) || text.StartsWith(_secret[^Edge..], StringComparison.Ordinal)))
                || Windows(text).Any(_windows.Contains));
    }

    // Across white space even strangers share four letters.
    private static IEnumerable<string> Windows(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - Window + 1)).Select(at => text.Substring(at, Window)).Where(window => !window.Any(char.IsWhiteSpace));
}

using System.Collections.Concurrent;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Reading;

/// <summary>What is kept of texts to tell how alike they are, by the SHA-256 of the text: making it takes milliseconds, and texts hardly ever change.</summary>
internal static class Fingerprints
{
    // At most 8 KB each.
    private const int Most = 2000;

    private static readonly ConcurrentDictionary<string, Fingerprint> _known = new(StringComparer.Ordinal);

    public static Fingerprint Of(string text)
    {
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan())));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, Fingerprint.Of(ReadingText.Of(text)));
    }
}

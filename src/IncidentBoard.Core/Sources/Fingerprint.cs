using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// What is kept of a text to tell how alike it is to others: the SHA-256 of its words with single spaces, and the <see cref="SketchSize"/> smallest hashes of its
/// runs of five words (a bottom-k sketch, Broder 1997): at most 8 KB, whatever the text. Case and punctuation do not count in the runs.
/// Texts of up to a thousand words are known fully; of longer ones the share in common is estimated to about three points.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>Words in one run.</summary>
    public const int RunLength = 5;

    internal const int SketchSize = 1024;

    private readonly byte[] _exact;

    private Fingerprint(byte[] exact, ulong[] sketch, int runs) => (_exact, Sketch, Runs) = (exact, sketch, runs);

    /// <summary>How many different runs the text has.</summary>
    public int Runs { get; }

    /// <summary>Smallest hashes first.</summary>
    internal ReadOnlyMemory<ulong> Sketch { get; }

    /// <summary>Up to here the sketch holds every hash of the text.</summary>
    internal ulong KnownUpTo => Runs <= SketchSize ? ulong.MaxValue : Sketch.Span[^1];

    public static Fingerprint Of(ReadingText text)
    {
        var hashes = RunHashes(text.Text);
        hashes.Sort();
        var runs = Distinct(hashes);
        return new Fingerprint(Exact(text.Text), [.. hashes.Take(Math.Min(runs, SketchSize))], runs);
    }

    internal bool IsSameAs(Fingerprint other) => Runs > 0 && _exact.AsSpan().SequenceEqual(other._exact);

    // Moves the different hashes to the front of the sorted list.
    private static int Distinct(List<ulong> hashes)
    {
        var count = 0;
        foreach (var hash in CollectionsMarshal.AsSpan(hashes))
        {
            if (count == 0 || hashes[count - 1] != hash)
            {
                hashes[count++] = hash;
            }
        }

        return count;
    }

    private static List<ulong> RunHashes(string text)
    {
        var words = WordBreaks.In(text, 0, text.Length).Select(word => HashOf(text.AsSpan(word.Start, word.End - word.Start))).ToList();
        var hashes = new List<ulong>(words.Count);
        for (var start = 0; start == 0 || start + RunLength <= words.Count; start++)
        {
            if (words.Count == 0)
            {
                break;
            }

            var hash = 0UL;
            for (var i = start; i < Math.Min(words.Count, start + RunLength); i++)
            {
                hash = Mixed(hash ^ words[i]);
            }

            hashes.Add(hash);
        }

        return hashes;
    }

    // FNV-1a, finished so that all bits depend on all letters. It must be the same on every machine and in every run, which string.GetHashCode is not.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static byte[] Exact(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                single.Append(character);
            }
            else if (single.Length > 0 && single[^1] != ' ')
            {
                single.Append(' ');
            }
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(single.ToString().TrimEnd(' ')));
    }
}

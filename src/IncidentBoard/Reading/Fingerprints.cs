using System.Collections.Concurrent;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>
/// What is kept of the texts of sources to tell how alike they are. Texts hardly ever change, so each is read and worked through once for every line of the journal that
/// wrote it, and not whenever somebody opens a source. What is kept are hashes, not words.
/// </summary>
internal static class Fingerprints
{
    /// <summary>How many are kept: at most 8 KB each, so 32 MB of the longest texts. With more sources than that the oldest of them are worked through anew.</summary>
    private const int Most = 4000;

    /// <summary>So many texts are in memory at once while they are worked through.</summary>
    private const int AtOnce = 50;

    private static readonly ConcurrentDictionary<Version, Fingerprint> _known = new();
    private static readonly ConcurrentQueue<Version> _oldest = new();
    private static long _made;

    /// <summary>How many were worked out since the start.</summary>
    internal static long Made => Interlocked.Read(ref _made);

    /// <summary>Those of the sources of these that the reader sees and that have a text.</summary>
    public static async Task<IReadOnlyDictionary<Id<Source>, Fingerprint>> OfAsync(VisibleTo visible, IReadOnlyCollection<Id<Source>> sources, CancellationToken cancellationToken)
    {
        var written = await visible.LastWrittenAsync([.. sources.Select(source => source.Value)], "text", cancellationToken);
        var versions = sources.ToDictionary(source => source, source => new Version(visible.Store, source.Value, written.GetValueOrDefault(source.Value)));
        var found = new Dictionary<Id<Source>, Fingerprint>();
        foreach (var source in sources)
        {
            if (_known.TryGetValue(versions[source], out var known))
            {
                found.Add(source, known);
            }
        }

        foreach (var some in sources.Where(source => !found.ContainsKey(source)).Chunk(AtOnce))
        {
            foreach (var read in await visible.Sources.Where(source => some.Contains(source.Id) && source.Text != null).Select(source => new { source.Id, source.Text }).ToListAsync(cancellationToken))
            {
                found.Add(read.Id, Keep(versions[read.Id], Fingerprint.Of(ReadingText.Of(read.Text!))));
            }
        }

        return found;
    }

    private static Fingerprint Keep(Version version, Fingerprint made)
    {
        Interlocked.Increment(ref _made);
        if (_known.TryAdd(version, made))
        {
            _oldest.Enqueue(version);
            while (_oldest.Count > Most && _oldest.TryDequeue(out var oldest))
            {
                _known.TryRemove(oldest, out _);
            }
        }

        return made;
    }

    /// <summary>One state of the text of one source.</summary>
    /// <param name="Line">The number of the line that wrote it.</param>
    private readonly record struct Version(string Store, Guid Source, long Line);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Ids for what comes from files of others: what a file knows by the same key has the same id on this board, so that a file which comes twice is recognised.
/// They are made with the digest of the journal's first line, which nobody knows by heart and no other board has: whoever knows the key of a record, which
/// may stand in a public file, cannot find out by it whether the board holds the record where it is hidden from him.
/// </summary>
internal sealed class DerivedIds
{
    private const int Most = 1000;
    private static readonly byte[] _withoutJournal = "a board that began with this import"u8.ToArray();

    private readonly Desk _desk;

    /// <summary>The secret of the board first; then what stood in for it if an import was the first thing that ever happened here.</summary>
    private readonly byte[][] _secrets;

    private DerivedIds(Desk desk, byte[]? first) => (_desk, _secrets) = (desk, first is null ? [_withoutJournal] : [first, _withoutJournal]);

    public static async Task<DerivedIds> OfAsync(Desk desk, CancellationToken cancellationToken) =>
        new(desk, await desk.Db.Lines.AsNoTracking().OrderBy(line => line.Sequence).Select(line => line.Hash).FirstOrDefaultAsync(cancellationToken));

    /// <summary>For each key the id of the thing that the maker of the change sees and that came by it, or else an id that is free for it.</summary>
    public async Task<IReadOnlyDictionary<string, (Guid Id, bool IsThere)>> FindAsync(Noun noun, string format, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var taken = await _desk.KeysAsync(noun, cancellationToken);
        var chains = keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => _secrets.Select(secret => Chain(secret, noun, format, key, taken)).ToList(), StringComparer.Ordinal);
        var candidates = chains.Values.SelectMany(lists => lists.SelectMany(chain => chain.Taken)).ToList();
        var there = (await noun.FindAllAsync(_desk.Visible, candidates, cancellationToken)).Select(thing => thing.Key).ToHashSet();
        return chains.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.SelectMany(chain => chain.Taken).Where(there.Contains).Select(id => (id, true)).DefaultIfEmpty((pair.Value[0].Free, false)).First(),
            StringComparer.Ordinal);
    }

    /// <summary>What was taken off the board, or is hidden, keeps its id; the next of the chain is for what comes after it.</summary>
    private static (List<Guid> Taken, Guid Free) Chain(byte[] secret, Noun noun, string format, string key, HashSet<Guid> all)
    {
        var taken = new List<Guid>();
        for (var turn = 0; turn < Most; turn++)
        {
            var id = Derive(secret, string.Create(CultureInfo.InvariantCulture, $"{noun.Kind}\n{format}\n{turn}\n{key}"));
            if (!all.Contains(id))
            {
                return (taken, id);
            }

            taken.Add(id);
        }

        throw new InvalidOperationException("The same record was brought and taken off a thousand times.");
    }

    /// <summary>In the form of a random id (UUID version 4, RFC 9562 §5.4).</summary>
    private static Guid Derive(byte[] secret, string text)
    {
        var bytes = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

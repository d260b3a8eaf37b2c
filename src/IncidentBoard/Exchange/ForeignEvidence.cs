using System.Collections.Immutable;
using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>
/// Where what a file says comes from: the file is a source, by its hash; so is each address that it names. Whatever the file says stands as evidence from it,
/// word for word, also on what the board had already.
/// </summary>
internal sealed class ForeignEvidence(Desk desk, ImportRecords import, Laid laid, DerivedIds ids)
{
    private const int LongestQuote = 4000;
    private const int LongestTitle = 300;

    private readonly Dictionary<string, Guid> _sources = new(StringComparer.Ordinal);
    private Guid _file;
    private Marking _fileMarking;

    private string FileKey => $"file\n{import.Hash}";

    public async Task LayAsync(IReadOnlyList<(Guid Id, string Key, IReadOnlyList<ForeignRecord> Records)> said, CancellationToken cancellationToken)
    {
        await KnownSourcesAsync(said, cancellationToken);

        // Whoever may see something that rests on the file may see that there is one; nobody else learns that it was brought.
        _fileMarking = said.Select(subject => ForeignLaying.MarkingOf(subject.Records, import.Marking)).DefaultIfEmpty(import.Marking).Min();
        var subjects = said.Select(subject => subject.Id).ToArray();
        var there = (await desk.Visible.Evidence.Where(piece => subjects.Contains(piece.Subject)).Select(piece => new { piece.Subject, Source = piece.Source }).ToListAsync(cancellationToken))
            .Select(piece => (piece.Subject, piece.Source.Value)).ToHashSet();
        foreach (var (id, key, records) in said)
        {
            var quote = string.Join("\n\n", records.Select(record => record.Said).OfType<string>().Distinct());
            Lay(id, key, FileKey, records, quote, there);
            foreach (var address in records.SelectMany(record => record.Addresses).Distinct())
            {
                Lay(id, key, address, records, null, there);
            }
        }
    }

    private async Task KnownSourcesAsync(IReadOnlyList<(Guid Id, string Key, IReadOnlyList<ForeignRecord> Records)> said, CancellationToken cancellationToken)
    {
        var addresses = said.SelectMany(subject => subject.Records).SelectMany(record => record.Addresses).ToHashSet(StringComparer.Ordinal);
        foreach (var source in await desk.Visible.Sources.Where(source => source.Address != null && source.Replaces == null).Select(source => new { source.Id, source.Address }).ToListAsync(cancellationToken))
        {
            if (addresses.Contains(source.Address!))
            {
                _sources.TryAdd(source.Address!, source.Id.Value);
            }
        }

        var (file, isThere) = (await ids.FindAsync(ForeignLaying.Noun("sources"), "file", [import.Hash], cancellationToken))[import.Hash];
        _file = file;
        if (isThere)
        {
            _sources[FileKey] = file;
        }
    }

    private void Lay(Guid subject, string key, string from, IReadOnlyList<ForeignRecord> records, string? quote, HashSet<(Guid, Guid)> there)
    {
        var pieceKey = $"{key}\n{from}";
        if (import.Left.Contains(pieceKey) || (_sources.TryGetValue(from, out var source) && !there.Add((subject, source))) || (source == default && !TryMakeSource(from, records, out source)))
        {
            return;
        }

        var values = ImmutableArray.Create(
            ("subject", subject.ToString("N")),
            ("source", source.ToString("N")),
            ("direction", nameof(Direction.For)),
            ("credibility", "6"),
            ("originKind", nameof(OriginKind.NotAssessed)));
        laid.Make(desk, ForeignLaying.Noun("evidence"), Record("evidence", pieceKey, desk.Ids.Next(), records, quote is { Length: > 0 } ? values.Add(("quote", Cut(quote))) : values.Add(("note", "The imported file names this address for it."))));
    }

    private bool TryMakeSource(string from, IReadOnlyList<ForeignRecord> records, out Guid source)
    {
        source = default;
        var key = ForeignLaying.Key("sources", from);
        if (import.Left.Contains(key))
        {
            return false;
        }

        var isFile = from == FileKey;
        var made = laid.Make(desk, ForeignLaying.Noun("sources"), isFile
            ? new BoardRecord("sources", import.Name, _file, desk.Now, [.. OfFile(), ("marking", _fileMarking.ToString())], []) { Key = key }
            : Record("sources", key, desk.Ids.Next(), records, [.. OfAddress(from)]));
        source = made ? laid.Made[^1].Thing.Key : default;
        if (made)
        {
            _sources[from] = source;
        }

        return made;
    }

    private IEnumerable<(string, string)> OfFile()
    {
        yield return ("title", ImportWords.Cut(ImportWords.Line($"Imported file: {import.Name}"), LongestTitle));
        yield return ("medium", nameof(SourceMedium.Document));
        yield return ("reliability", nameof(Reliability.F));
        yield return ("reliabilityReason", string.Create(CultureInfo.InvariantCulture, $"Nobody has judged it. Format {import.File.Format}; SHA-256 of the file {import.Hash}."));
        yield return ("retrieved", When.At(desk.Now, Precision.Minute).ToString());
    }

    private static IEnumerable<(string, string)> OfAddress(string address)
    {
        yield return ("title", ImportWords.Cut(ImportWords.Line(address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..]), LongestTitle));
        yield return ("medium", nameof(SourceMedium.Document));
        yield return ("address", address);
        yield return ("notRead", "true");
        yield return ("reliability", nameof(Reliability.F));
    }

    private BoardRecord Record(string array, string key, Guid id, IReadOnlyList<ForeignRecord> records, ImmutableArray<(string, string)> values) =>
        new(array, records[0].Place, id, desk.Now, values.Add(("marking", ForeignLaying.MarkingOf(records, import.Marking).ToString())), [])
        {
            Key = key,
            IsMarkedOddly = records.Any(record => record.IsMarkedOddly),
        };

    private static string Cut(string quote)
    {
        const string More = "\n… more in the file.";
        if (quote.Length <= LongestQuote)
        {
            return quote;
        }

        var end = LongestQuote - More.Length;
        return string.Concat(quote.AsSpan(0, char.IsHighSurrogate(quote[end - 1]) ? end - 1 : end), More);
    }
}

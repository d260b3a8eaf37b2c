using System.Collections.Immutable;
using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>Lays the records of one file on a desk: recognises what the board has, and makes what it has not.</summary>
internal sealed class ForeignLaying(Desk desk, ImportRecords import)
{
    private readonly Laid _laid = new();
    private readonly Dictionary<string, Guid> _incidents = new(StringComparer.Ordinal);
    private readonly List<(Guid Id, string Key, IReadOnlyList<ForeignRecord> Records)> _said = [];
    private ForeignParties _parties = null!;
    private DerivedIds _ids = null!;

    public async Task<Laid> LayAsync(CancellationToken cancellationToken)
    {
        _parties = await ForeignParties.OfAsync(desk.Visible, cancellationToken);
        _ids = await DerivedIds.OfAsync(desk, cancellationToken);
        var records = import.File.Records.ToLookup(record => record.Array);
        Parties(records["parties"]);
        await RelationsAsync(records["relations"], cancellationToken);
        await DerivedAsync("incidents", records["incidents"], cancellationToken);
        await DerivedAsync("events", records["events"], cancellationToken);
        await DerivedAsync("findings", records["findings"], cancellationToken);
        await new ForeignEvidence(desk, import, _laid, _ids).LayAsync(_said, cancellationToken);
        return _laid;
    }

    private void Parties(IEnumerable<ForeignRecord> records)
    {
        var noun = Noun("parties");
        foreach (var same in records.GroupBy(record => record.Key, StringComparer.OrdinalIgnoreCase))
        {
            var (key, all) = (Key("parties", same.Key), same.ToList());
            if (import.Left.Contains(key))
            {
                continue;
            }

            switch (_parties.OnBoard(same.Key))
            {
                case []:
                    // Whoever supplies somebody in one row of the file is a vendor, whatever he is in the others.
                    var told = all.Find(record => !record.Values.Contains(("kind", "Other"))) ?? all[0];
                    if (Make(noun, key, desk.Ids.Next(), all, told.Values, []))
                    {
                        _parties.Make(same.Key, _laid.Made[^1].Thing.Key);
                    }

                    break;
                case [_]:
                    _laid.Known++;
                    break;
                default:
                    _laid.Problems.Add((Record(noun, key, default, all, [], []), $"Several parties on the board are called \"{same.Key}\". Make their names differ, or write in the file which one is meant."));
                    break;
            }
        }
    }

    private async Task RelationsAsync(IEnumerable<ForeignRecord> records, CancellationToken cancellationToken)
    {
        var noun = Noun("relations");
        var there = (await desk.Visible.Relations.Select(relation => new { relation.Id, relation.Customer, relation.Supplier, relation.Service }).ToListAsync(cancellationToken))
            .GroupBy(relation => (relation.Customer.Value, relation.Supplier.Value, Folded(relation.Service))).ToDictionary(same => same.Key, same => same.First().Id.Value);
        var settled = await SettledRelations.OfAsync(desk, cancellationToken);
        foreach (var same in records.GroupBy(record => (Named(record, "customer"), Named(record, "supplier"), Folded(Value(record, "service")))))
        {
            var (key, all) = (RelationKey(same.First()), same.ToList());
            if (all.Exists(record => import.Left.Contains(RelationKey(record))))
            {
                continue;
            }

            if (same.Key is not ({ } customer, { } supplier, var service))
            {
                _laid.Problems.AddRange(all.Select(record => (Record(noun, RelationKey(record), default, [record], [], []), Missing(record))));
            }
            else if (there.TryGetValue((customer, supplier, service), out var id) || settled.Turned.TryGetValue((customer, supplier, service), out id))
            {
                _laid.Known++;
                _said.Add((id, key, all));
            }
            else if (settled.Rejected.Contains((customer, supplier, service)))
            {
                _laid.Known++;
                _laid.Remarks.Add(new RefusedRecord(all[0].Place, $"Somebody has rejected this relation ({all[0].Parties.First(pair => pair.Field == "customer").Names[0]}, supplied by {all[0].Parties.First(pair => pair.Field == "supplier").Names[0]}); it stays rejected. Undo that to have it again."));
            }
            else if (Make(noun, key, desk.Ids.Next(), all, [.. Merged(all)], References(all[0])))
            {
                _said.Add((_laid.Made[^1].Thing.Key, key, all));
            }
        }
    }

    /// <summary>Several rows about one relation: all data classes that any of them names; for the rest the first that says something, and a remark where another says otherwise.</summary>
    private IEnumerable<(string, string)> Merged(List<ForeignRecord> records)
    {
        foreach (var field in records.SelectMany(record => record.Values).GroupBy(value => value.Field, value => value.Value))
        {
            var said = field.Distinct(StringComparer.Ordinal).ToList();
            if (field.Key == "dataClasses")
            {
                yield return (field.Key, string.Join(',', said.SelectMany(list => list.Split(',')).Distinct().Order(StringComparer.Ordinal)));
                continue;
            }

            yield return (field.Key, said[0]);
            if (said.Count > 1 && field.Key != "service")
            {
                var other = records.First(record => Value(record, field.Key) is { } value && value != said[0]);
                _laid.Remarks.Add(new RefusedRecord(other.Place, $"It says {Spoken.Words(field.Key)} {said[1]} of the same relation of which {records[0].Place} says {said[0]}; the first is taken, and both are kept as evidence."));
            }
        }
    }

    private async Task DerivedAsync(string array, IEnumerable<ForeignRecord> given, CancellationToken cancellationToken)
    {
        var (noun, records) = (Noun(array), given.Where(record => !import.Left.Contains(Key(array, record.Key))).ToList());
        if (records.Count == 0)
        {
            return;
        }

        var titles = records.Exists(record => record.IncidentTitle is not null) ? await TitlesAsync(cancellationToken) : null;
        var ids = await _ids.FindAsync(noun, import.File.Format, records.Select(record => record.Key), cancellationToken);
        foreach (var record in records)
        {
            var (key, (id, isThere)) = (Key(array, record.Key), ids[record.Key]);
            if (isThere)
            {
                _laid.Known++;
            }
            else if (Wrong(record, titles, out var incident) is { } wrong)
            {
                _laid.Problems.Add((Record(noun, key, id, [record], [], []), wrong));
                continue;
            }
            else if (!Make(noun, key, id, [record], record.Values, [.. References(record), .. incident is { } into ? [("incident", into.ToString("N"))] : Array.Empty<(string, string)>()]))
            {
                continue;
            }

            if (array == "incidents")
            {
                _incidents[record.Key] = id;
            }
            else
            {
                _said.Add((id, key, [record]));
            }
        }
    }

    /// <summary>Why it cannot be made, if what it names is not there; otherwise the incident that it belongs to, if any.</summary>
    private string? Wrong(ForeignRecord record, ILookup<string, Guid>? titles, out Guid? incident)
    {
        incident = null;
        if (record.Parties.SelectMany(pair => pair.Names).Any(name => _parties.Find(name) is null))
        {
            return Missing(record);
        }

        if (record.Incident is { } key)
        {
            incident = _incidents.TryGetValue(key, out var inFile) ? inFile : null;
            return incident is null ? "The incident that it belongs to is refused." : null;
        }

        if (record.IncidentTitle is not { } title)
        {
            return null;
        }

        var called = titles![title].ToList();
        incident = called.Count == 1 ? called[0] : null;
        return called.Count switch
        {
            1 => null,
            0 => $"No incident on the board is called \"{title}\". Write its title as it stands there, or leave it out.",
            _ => $"Several incidents on the board are called \"{title}\". Make their titles differ first.",
        };
    }

    private async Task<ILookup<string, Guid>> TitlesAsync(CancellationToken cancellationToken) =>
        (await desk.Visible.Incidents.Select(incident => new { incident.Id, incident.Title }).ToListAsync(cancellationToken)).ToLookup(incident => incident.Title, incident => incident.Id.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parties that it names, by field.</summary>
    private ImmutableArray<(string Field, string Value)> References(ForeignRecord record) =>
    [
        .. record.Parties.Where(pair => !pair.Names.IsEmpty)
            .Select(pair => (pair.Field, string.Join(',', pair.Names.Select(name => _parties.Find(name)!.Value.ToString("N")).Distinct()))),
    ];

    private Guid? Named(ForeignRecord record, string field) => _parties.Find(record.Parties.First(pair => pair.Field == field).Names[0]);

    private string Missing(ForeignRecord record) => $"It names \"{record.Parties.SelectMany(pair => pair.Names).First(name => _parties.Find(name) is null)}\", which is refused.";

    private bool Make(Noun noun, string key, Guid id, IReadOnlyList<ForeignRecord> records, ImmutableArray<(string, string)> values, ImmutableArray<(string, string)> references) =>
        _laid.Make(desk, noun, Record(noun, key, id, records, values, references));

    private BoardRecord Record(Noun noun, string key, Guid id, IReadOnlyList<ForeignRecord> records, ImmutableArray<(string, string)> values, ImmutableArray<(string, string)> references) =>
        new(noun.Plural, records[0].Place, id, desk.Now, [.. values, .. references, ("marking", MarkingOf(records, import.Marking).ToString())], [])
        {
            Key = key,
            IsMarkedOddly = records.Any(record => record.IsMarkedOddly),
        };

    /// <summary>The strictest that the file gives it; what the file does not mark has the marking of the import.</summary>
    internal static Marking MarkingOf(IEnumerable<ForeignRecord> records, Marking otherwise) => Markings.Strictest(records.Select(record => record.Marking ?? otherwise));

    internal static Noun Noun(string array) => Nouns.All.First(noun => noun.Plural == array);

    internal static string Key(string array, string key) => string.Create(CultureInfo.InvariantCulture, $"{array}\n{key.ToUpperInvariant()}");

    private static string RelationKey(ForeignRecord record) => Key("relations", record.Key);

    private static string? Value(ForeignRecord record, string field) => record.Values.Where(value => value.Field == field).Select(value => value.Value).FirstOrDefault();

    private static string Folded(string? service) => service?.ToUpperInvariant() ?? "";
}

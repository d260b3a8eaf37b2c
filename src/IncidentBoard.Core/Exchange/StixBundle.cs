using System.Collections.Immutable;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>The objects of a bundle in the board's own nouns.</summary>
internal sealed class StixBundle(IReadOnlyList<StixObject> objects)
{
    private const int LongestName = 200;
    private const int LongestStatement = 500;

    private readonly Dictionary<string, string> _names = objects.Where(given => given.Type == "identity").ToDictionary(given => given.Id, given => ImportWords.Cut(given.Label, LongestName));
    private readonly ILookup<string, string> _tied = objects.Where(given => given.Type == "relationship").SelectMany(Ends).ToLookup(pair => pair.From, pair => pair.To);
    private readonly HashSet<string> _incidents = [];
    private readonly List<ForeignRecord> _records = [];
    private readonly List<RefusedRecord> _remarks = [];

    public ForeignFile File(string format, List<RefusedRecord> refused, CancellationToken cancellationToken)
    {
        _incidents.UnionWith(objects.Where(given => given.Type == "incident" && !Affected(given).IsEmpty).Select(given => given.Id));
        foreach (var given in objects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                Add(given);
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedRecord(given.Place, e.Message));
            }
        }

        return new ForeignFile(format, _records.ToRows(), refused.ToRows(), _remarks.ToRows());
    }

    private static IEnumerable<(string From, string To)> Ends(StixObject given) => given.Json["source_ref"].Text is { } source && given.Json["target_ref"].Text is { } target ? [(source, target), (target, source)] : [];

    private void Add(StixObject given)
    {
        switch (given.Type)
        {
            // What marks others was read where it marks them; what describes properties describes nothing that the board has.
            case "marking-definition" or "extension-definition":
                break;
            case "identity":
                Record(given, new ForeignRecord("parties", _names[given.Id], given.Place) { Values = [("name", _names[given.Id]), ("kind", nameof(PartyKind.Other))] });
                break;
            case "relationship":
                AddRelationship(given);
                break;
            case "incident" when _incidents.Contains(given.Id):
                Record(given, new ForeignRecord("incidents", given.Id, given.Place)
                {
                    Values =
                    [
                        ("title", ImportWords.Cut(given.Label, LongestName)), ("kind", nameof(IncidentKind.Other)), ("severity", nameof(Severity.Sev4)), ("phase", nameof(Phase.Reported)), ("happened", When.Unknown.ToString()),
                    ],
                    Parties = [("affected", Affected(given))],
                });
                break;
            default:
                AddFinding(given);
                break;
        }
    }

    private void AddRelationship(StixObject given)
    {
        var (type, source, target) = (given.Json["relationship_type"].Text, given.Json["source_ref"].Text, given.Json["target_ref"].Text);
        if (type is null || source is null || target is null)
        {
            throw new FormatException("It has no relationship_type, source_ref or target_ref.");
        }

        if (type != "supplied-by" || !_names.TryGetValue(source, out var customer) || !_names.TryGetValue(target, out var supplier))
        {
            _remarks.Add(new RefusedRecord(given.Place, $"The relationship \"{Shown.Short(type)}\" is none of supply between two identities of this file, and is not taken."));
            return;
        }

        if (string.Equals(customer, supplier, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"It says that \"{Shown.Short(customer)}\" is its own supplier.");
        }

        Record(given, SupplyEdges.Edge(customer, supplier, null, given.Place) with
        {
            Values =
            [
                ("certainty", nameof(Certainty.Unconfirmed)),
                .. new[] { ("since", given.Time("start_time")), ("until", given.Time("stop_time")) }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!)),
            ],
        });
    }

    private void AddFinding(StixObject given)
    {
        var nature = given.Type == "opinion" ? Nature.Opinion : Nature.Fact;
        var refs = given.Json["object_refs"].Texts;
        Record(given, new ForeignRecord("findings", given.Id, given.Place)
        {
            Values = [("statement", ImportWords.Cut($"{given.Type}: {given.Label}", LongestStatement)), ("nature", nature.ToString()), ("state", nameof(FindingState.Claimed))],
            Parties = refs.Where(_names.ContainsKey).Select(id => _names[id]).Distinct().ToImmutableArray() is { IsEmpty: false } about ? [("about", about)] : [],
            Incident = refs.FirstOrDefault(_incidents.Contains),
        });
    }

    /// <summary>The identities that an incident is tied to. One without any is no incident of ours, and is kept as a finding.</summary>
    private ImmutableArray<string> Affected(StixObject incident) => [.. _tied[incident.Id].Where(_names.ContainsKey).Select(id => _names[id]).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void Record(StixObject given, ForeignRecord record) => _records.Add(given.Marking.On(record with { Addresses = given.Addresses, Said = given.All }));
}

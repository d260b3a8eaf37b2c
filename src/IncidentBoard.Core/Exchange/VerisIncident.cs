using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// One record of VERIS in the board's nouns: an incident, its events, the parties, an edge from each secondary victim to the victim (unconfirmed: the record
/// does not say which way it goes), and a finding for its notes. All that the record says is kept as the detail of its first event.
/// </summary>
internal sealed partial class VerisIncident
{
    private const int LongestTitle = 200;
    private const int LongestStatement = 500;
    private const int LongestDetail = 60_000;

    /// <summary>What happened when: the name in the record, and how it is called on the board.</summary>
    private static readonly (string Name, EventKind Kind, string Words)[] _steps =
    [
        ("compromise", EventKind.Compromise, "compromised"),
        ("exfiltration", EventKind.Compromise, "data taken"),
        ("discovery", EventKind.Discovery, "discovered"),
        ("containment", EventKind.Containment, "contained"),
    ];

    private readonly VerisElement _root;
    private readonly string _place;
    private readonly string _victim;
    private readonly List<ForeignRecord> _records = [];
    private readonly List<RefusedRecord> _refused = [];
    private readonly List<RefusedRecord> _remarks = [];

    private VerisIncident(VerisElement root, string place, string id)
    {
        (_root, _place, Id) = (root, place, id);
        _victim = root["victim"]["victim_id"].Text is { } name && ImportWords.Line(name) is { Length: > 0 } line ? line : "";
    }

    /// <summary>The record's own id, as it is written.</summary>
    public string Id { get; }

    public IReadOnlyList<ForeignRecord> Records => _records;

    public IReadOnlyList<RefusedRecord> Refused => _refused;

    public IReadOnlyList<RefusedRecord> Remarks => _remarks;

    /// <summary>Ids are compared without regard to case: VCDB has some in both.</summary>
    private string Key => Id.ToUpperInvariant();

    private string Victim => _victim.Length > 0 ? _victim : $"Not named (VERIS {Id})";

    /// <summary>Reads a record. Throws <see cref="FormatException"/> when it breaks its own schema.</summary>
    public static VerisIncident Read(JsonElement record, string place)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("It is not an object.");
        }

        var root = new VerisElement(record, "");
        var id = root["incident_id"].Text ?? throw new FormatException("It has no incident_id.");
        if (!Identity().IsMatch(id))
        {
            throw new FormatException($"Its incident_id is no id: \"{Shown.Short(id)}\".");
        }

        foreach (var needed in new[] { "victim", "action", "timeline" })
        {
            if (root[needed].Json is not { ValueKind: JsonValueKind.Object })
            {
                throw new FormatException($"Its \"{needed}\" is missing or not an object, which every record has.");
            }
        }

        var incident = new VerisIncident(root, place, id);
        incident.ReadAll();
        return incident;
    }

    private void ReadAll()
    {
        var happened = VerisTime.Date(_root["timeline"]["incident"]) ?? throw new FormatException("Its \"timeline.incident.year\" is missing, which every record has.");
        var partners = _root["actor"]["partner"]["name"].Texts.SelectMany(name => ImportWords.Names(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _records.Add(SupplyEdges.Party(Victim, PartyKind.Vendor, _place) with { Values = [("name", Victim), ("kind", nameof(PartyKind.Vendor)), .. _victim.Length > 0 ? [] : new[] { ("unnamed", "true") }] });
        _records.AddRange(partners.Select(name => SupplyEdges.Party(name, PartyKind.Vendor, _place)));
        _records.Add(Incident(happened, partners));
        Events(happened);
        Edges();
        Notes();
    }

    private ForeignRecord Incident(Moment happened, List<string> partners) => new("incidents", Key, _place)
    {
        Values =
        [
            ("title", Title()),
            ("kind", Kind().ToString()),
            ("severity", nameof(Severity.Sev4)),
            ("phase", nameof(Phase.Closed)),
            ("happened", happened.ToString()),
        ],

        // Where several partners took part, the record does not say at which of them the cause lies.
        Parties = [("affected", [Victim]), .. partners is [{ } one] && !string.Equals(one, Victim, StringComparison.OrdinalIgnoreCase) ? [("root", ImmutableArray.Create(one))] : Array.Empty<(string, ImmutableArray<string>)>()],
    };

    private string Title()
    {
        var summary = ImportWords.Line(_root["summary"].Text ?? "");
        var first = summary.IndexOf(". ", StringComparison.Ordinal) is > 20 and var end ? summary[..end] : summary;
        return first.Length == 0 ? ImportWords.Cut($"Incident at {Victim}", LongestTitle) : ImportWords.Cut($"{ImportWords.Cut(Victim, 80)}: {first}", LongestTitle);
    }

    private IncidentKind Kind()
    {
        var (attribute, action) = (_root["attribute"], _root["action"]);
        return true switch
        {
            _ when attribute["confidentiality"]["data_disclosure"].Text is "Yes" or "Potentially" => IncidentKind.DataBreach,
            _ when action["malware"].Json is not null || action["hacking"].Json is not null => IncidentKind.Intrusion,
            _ when action["misuse"].Json is not null => IncidentKind.Misuse,
            _ when attribute["availability"].Json is not null => IncidentKind.Outage,
            _ => IncidentKind.Other,
        };
    }

    private void Events(Moment happened)
    {
        Add("incident", EventKind.Compromise, "incident", When.Parse(happened.ToString()), Detail(), Addresses.In(_root["reference"].Text ?? ""));
        foreach (var (name, kind, words) in _steps)
        {
            Step($"timeline {name}", () => VerisTime.After(happened, _root["timeline"][name]), when => Add(name, kind, words, when, string.Join('\n', _root["timeline"][name].Lines()), []));
        }

        var notified = _root["plus"]["timeline"]["notification"];
        Step("notification", () => VerisTime.Date(notified) is { } date ? When.Parse(date.ToString()) : null, when => Add("notification", EventKind.Disclosure, "those affected were told", when, null, []));
        if (_root["timeline"]["incident"]["time"].Text is { } time)
        {
            _remarks.Add(new RefusedRecord(_place, $"The time of day \"{Shown.Short(time)}\" has no zone, so the day alone was taken. The detail of the event keeps it."));
        }
    }

    /// <summary>A step whose time makes no sense is refused alone: the incident does not hang on it.</summary>
    private void Step(string name, Func<When?> read, Action<When> add)
    {
        try
        {
            if (read() is { } when)
            {
                add(when);
            }
        }
        catch (FormatException e)
        {
            _refused.Add(new RefusedRecord($"{_place}, {name}", e.Message));
        }
    }

    private void Add(string name, EventKind kind, string words, When when, string? detail, ImmutableArray<string> addresses) => _records.Add(new ForeignRecord("events", $"{Key}\n{name}", _place)
    {
        Values = [("kind", kind.ToString()), ("title", $"{ImportWords.Cut(Victim, 200)}: {words}"), ("when", when.ToString()), .. detail is null ? Array.Empty<(string, string)>() : [("detail", detail)]],
        Parties = [("parties", [Victim])],
        Incident = Key,
        Addresses = addresses,
        Said = $"VERIS incident_id: {Id}",
    });

    /// <summary>The summary, then all that the record says, one line for each value.</summary>
    private string Detail()
    {
        var said = string.Join('\n', _root.Lines().Where(line => !line.StartsWith("summary: ", StringComparison.Ordinal)));
        var detail = PlainText.Clean($"{_root["summary"].Text?.Trim()}\n\nAs the record says:\n{said}".TrimStart());
        return detail.Length <= LongestDetail
            ? detail
            : string.Create(CultureInfo.InvariantCulture, $"{detail[..(char.IsHighSurrogate(detail[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail)]}\n… {detail.Length - LongestDetail} more characters are in the file.");
    }

    private void Edges()
    {
        var data = Data();
        foreach (var raw in _root["victim"]["secondary"]["victim_id"].Texts)
        {
            if (_victim.Length == 0)
            {
                _refused.Add(new RefusedRecord($"{_place}, secondary victim", $"The record does not name the victim that \"{Shown.Short(raw)}\" would be a customer of."));
                continue;
            }

            try
            {
                foreach (var (customer, supplier) in SupplyEdges.Pairs(raw, _victim))
                {
                    _records.AddRange(SupplyEdges.Parties(customer, supplier, _place));
                    _records.Add(SupplyEdges.Edge(customer, supplier, null, _place) with
                    {
                        Values = [("certainty", nameof(Certainty.Unconfirmed)), .. data is null ? Array.Empty<(string, string)>() : [("dataClasses", data)]],
                        Said = PlainText.Clean($"VERIS incident_id: {Id}\nvictim.victim_id: {_root["victim"]["victim_id"].Text}\nvictim.secondary.victim_id: {raw}"),
                    });
                }
            }
            catch (FormatException e)
            {
                _refused.Add(new RefusedRecord($"{_place}, secondary victim", e.Message));
            }
        }
    }

    private string? Data()
    {
        var confidentiality = _root["attribute"]["confidentiality"];
        var workers = confidentiality["data_victim"].Texts is { Length: > 0 } victims && victims.All(victim => victim is "Employee");
        return Words.Of([.. confidentiality["data"].Items.Select(item => item["variety"].Text).Select(variety => DataClassOf(variety, workers)).OfType<DataClass>().Distinct()]);
    }

    private static DataClass? DataClassOf(string? variety, bool workers) => variety switch
    {
        "Personal" or "Medical" or "Payment" or "Bank" or "Sensitive Personal" => workers ? DataClass.WorkerPersonalData : DataClass.UserPersonalData,
        "Credentials" => DataClass.Credentials,
        "Source code" => DataClass.SourceCode,
        "Secrets" or "Internal" or "Classified" => DataClass.BusinessSecrets,
        _ => null,
    };

    private void Notes()
    {
        if (_root["notes"].Text is { } notes && ImportWords.Line(notes) is { Length: > 0 } line)
        {
            _records.Add(new ForeignRecord("findings", $"{Key}\nnotes", _place)
            {
                Values =
                [
                    ("statement", ImportWords.Cut(line, LongestStatement)), ("nature", nameof(Nature.Fact)), ("state", nameof(FindingState.Claimed)),
                    .. line.Length > LongestStatement ? [("note", PlainText.Clean(notes))] : Array.Empty<(string, string)>(),
                ],
                Parties = [("about", [Victim])],
                Incident = Key,
                Said = $"VERIS incident_id: {Id}",
            });
        }
    }

    /// <summary>VCDB has UUIDs, some of them without hyphens, and a few words with digits.</summary>
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}

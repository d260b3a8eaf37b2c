using System.Text.Json;
using System.Text.RegularExpressions;

namespace IncidentBoard.Tests.StatusPages.Machines;

/// <summary>The shape of every document of the Statuspage API v2: which keys in which order, of which type, and what may be null.</summary>
internal static partial class Contract
{
    private static readonly (string Key, Action<JsonElement> Check)[] _page =
        [("id", Code), ("name", Text), ("url", Address), ("time_zone", value => Assert.Equal("Etc/UTC", value.GetString())), ("updated_at", Time)];

    private static readonly (string Key, Action<JsonElement> Check)[] _status =
        [("indicator", Among("none", "minor", "major", "critical")), ("description", Among("All Systems Operational", "Partially Degraded Service", "Partial System Outage", "Major System Outage"))];

    private static readonly (string Key, Action<JsonElement> Check)[] _component =
    [
        ("id", Code), ("name", Text), ("status", Among("operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance")), ("created_at", Time), ("updated_at", Time),
        ("position", value => Assert.True(value.GetInt32() >= 1)), ("description", OrNull(Text)), ("showcase", Flag), ("start_date", OrNull(Date)), ("group_id", OrNull(Code)), ("page_id", Code),
        ("group", value => Assert.False(value.GetBoolean())), ("only_show_if_degraded", Flag),
    ];

    private static readonly (string Key, Action<JsonElement> Check)[] _affected =
        [("code", Code), ("name", Text), ("old_status", _component[2].Check), ("new_status", _component[2].Check)];

    private static readonly Action<JsonElement> _state = Among("investigating", "identified", "monitoring", "resolved", "postmortem");

    private static readonly (string Key, Action<JsonElement> Check)[] _update =
    [
        ("id", Code), ("status", _state), ("body", Text), ("incident_id", Code), ("created_at", Time), ("updated_at", Time), ("display_at", Time), ("affected_components", OrNull(Each(Keys(_affected)))),
        ("deliver_notifications", Flag), ("custom_tweet", Null), ("tweet_id", Null),
    ];

    private static readonly (string Key, Action<JsonElement> Check)[] _incident =
    [
        ("id", Code), ("name", Text), ("status", _state), ("created_at", Time), ("updated_at", Time), ("monitoring_at", OrNull(Time)), ("resolved_at", OrNull(Time)), ("impact", Among("none", "minor", "major", "critical")),
        ("shortlink", Address), ("started_at", Time), ("page_id", Code), ("incident_updates", Each(Keys(_update))), ("components", Each(Keys(_component))), ("reminder_intervals", OrNull(Text)),
    ];

    private static readonly Action<JsonElement> _nothing = value => Assert.Equal(0, value.GetArrayLength());

    private static readonly (string Path, (string Key, Action<JsonElement> Check)[] Keys)[] _documents =
    [
        ("/api/v2/summary.json", [("page", Keys(_page)), ("components", Each(Keys(_component))), ("incidents", Each(Keys(_incident))), ("scheduled_maintenances", _nothing), ("status", Keys(_status))]),
        ("/api/v2/status.json", [("page", Keys(_page)), ("status", Keys(_status))]),
        ("/api/v2/components.json", [("page", Keys(_page)), ("components", Each(Keys(_component)))]),
        ("/api/v2/incidents.json", [("page", Keys(_page)), ("incidents", Each(Keys(_incident)))]),
        ("/api/v2/incidents/unresolved.json", [("page", Keys(_page)), ("incidents", Each(Keys(_incident)))]),
        ("/api/v2/scheduled-maintenances.json", [("page", Keys(_page)), ("scheduled_maintenances", _nothing)]),
        ("/api/v2/scheduled-maintenances/upcoming.json", [("page", Keys(_page)), ("scheduled_maintenances", _nothing)]),
        ("/api/v2/scheduled-maintenances/active.json", [("page", Keys(_page)), ("scheduled_maintenances", _nothing)]),
    ];

    /// <summary>The eight documents.</summary>
    public static IEnumerable<string> Paths => _documents.Select(document => document.Path);

    /// <summary>Fails unless the document is exactly what its path promises, and returns it.</summary>
    public static JsonElement Holds(string path, string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement.Clone();
        Keys(_documents.Single(known => known.Path == path).Keys)(root);
        OrderedAndTied(root);
        return root;
    }

    /// <summary>What no single value shows: newest first, and ids that lead to where they say.</summary>
    private static void OrderedAndTied(JsonElement root)
    {
        if (!root.TryGetProperty("incidents", out var incidents))
        {
            return;
        }

        var page = root.GetProperty("page").GetProperty("id").GetString();
        Descending(incidents.EnumerateArray().Select(incident => incident.GetProperty("created_at").GetString()!));
        foreach (var incident in incidents.EnumerateArray())
        {
            var updates = incident.GetProperty("incident_updates").EnumerateArray().ToList();
            Assert.NotEmpty(updates);
            Assert.Equal(page, incident.GetProperty("page_id").GetString());
            Assert.Equal(incident.GetProperty("status").GetString(), updates[0].GetProperty("status").GetString());
            Assert.All(updates, update => Assert.Equal(incident.GetProperty("id").GetString(), update.GetProperty("incident_id").GetString()));
            Assert.Equal(incident.GetProperty("status").GetString() == "resolved", incident.GetProperty("resolved_at").ValueKind != JsonValueKind.Null);
            Descending(updates.Select(update => update.GetProperty("created_at").GetString()!));
            var components = incident.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("id").GetString()).ToHashSet();
            Assert.All(updates.SelectMany(update => update.GetProperty("affected_components").EnumerateArray()), affected => Assert.Contains(affected.GetProperty("code").GetString(), components));
        }
    }

    private static void Descending(IEnumerable<string> times) => Assert.Equal(times.OrderByDescending(time => time, StringComparer.Ordinal), times);

    private static Action<JsonElement> Keys((string Key, Action<JsonElement> Check)[] keys) => value =>
    {
        Assert.Equal(keys.Select(key => key.Key), value.EnumerateObject().Select(property => property.Name));
        foreach (var (key, check) in keys)
        {
            check(value.GetProperty(key));
        }
    };

    private static Action<JsonElement> Each(Action<JsonElement> check) => value => Assert.All(value.EnumerateArray(), check);

    private static Action<JsonElement> OrNull(Action<JsonElement> check) => value =>
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            check(value);
        }
    };

    private static Action<JsonElement> Among(params string[] words) => value => Assert.Contains(value.GetString(), words);

    private static void Null(JsonElement value) => Assert.Equal(JsonValueKind.Null, value.ValueKind);

    private static void Flag(JsonElement value) => Assert.Contains(value.ValueKind, new[] { JsonValueKind.True, JsonValueKind.False });

    private static void Text(JsonElement value) => Assert.NotEqual("", value.GetString());

    private static void Code(JsonElement value) => Assert.Matches("^[0-9a-z]{12}$", value.GetString());

    private static void Time(JsonElement value) => Assert.Matches(Milliseconds(), value.GetString());

    private static void Date(JsonElement value) => Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", value.GetString());

    private static void Address(JsonElement value)
    {
        Assert.True(Uri.TryCreate(value.GetString(), UriKind.Absolute, out _));
        Assert.False(value.GetString()!.EndsWith('/'));
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$")]
    private static partial Regex Milliseconds();
}

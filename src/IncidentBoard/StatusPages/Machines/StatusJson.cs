using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>
/// The JSON documents of the Statuspage API v2. Every key is always there and no other is, since some clients refuse what they do not know. What a page has
/// no value for is null or empty: there are no maintenances, groups or subscribers.
/// </summary>
internal static class StatusJson
{
    /// <summary>Some clients refuse a response of 1 MiB or more.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Words of every script stand as they are; only what could be markup is escaped.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Summary(StatusSite site) => Fitting(site.View.Unresolved, (incidents, updates) => Document(site, json =>
    {
        Components(json, site);
        Incidents(json, site, incidents, updates);
        NoMaintenances(json);
        Status(json, site);
    }));

    public static byte[] StatusAlone(StatusSite site) => Document(site, json => Status(json, site));

    public static byte[] ComponentsAlone(StatusSite site) => Document(site, json => Components(json, site));

    public static byte[] IncidentsAlone(StatusSite site) => IncidentList(site, site.View.Incidents.Take(StatusFeedView.MostIncidents));

    public static byte[] UnresolvedAlone(StatusSite site) => IncidentList(site, site.View.Unresolved);

    public static byte[] Maintenances(StatusSite site) => Document(site, NoMaintenances);

    /// <summary>
    /// Makes the document with fewer and fewer of the old updates, and then of the old incidents, until it is small enough for every client.
    /// </summary>
    internal static byte[] Fitting(IEnumerable<StatusIncidentView> incidents, Func<IReadOnlyList<StatusIncidentView>, int, byte[]> make)
    {
        var (all, updates) = (incidents.ToList(), StatusIncidentView.MostUpdates);
        while (true)
        {
            var document = make(all, updates);
            if (document.Length <= MostBytes || (updates == 1 && all.Count <= 1))
            {
                return document;
            }

            (all, updates) = updates > 1 ? (all, updates / 2) : (all[..(all.Count / 2)], updates);
        }
    }

    private static byte[] IncidentList(StatusSite site, IEnumerable<StatusIncidentView> incidents) =>
        Fitting(incidents, (some, updates) => Document(site, json => Incidents(json, site, some, updates)));

    private static byte[] Document(StatusSite site, Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("page");
            json.WriteString("id", StatusSite.PageCode);
            json.WriteString("name", site.View.Name);
            json.WriteString("url", site.Url);
            json.WriteString("time_zone", "Etc/UTC");
            Time(json, "updated_at", site.UpdatedAt);
            json.WriteEndObject();
            content(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Status(Utf8JsonWriter json, StatusSite site)
    {
        json.WriteStartObject("status");
        json.WriteString("indicator", StatusWords.Impact(site.View.Worst));
        json.WriteString("description", StatusWords.Description(site.View.Worst));
        json.WriteEndObject();
    }

    private static void NoMaintenances(Utf8JsonWriter json)
    {
        json.WriteStartArray("scheduled_maintenances");
        json.WriteEndArray();
    }

    /// <summary>An update says of one party how it stands: of whom the page speaks for. Without any update nothing is said of it either.</summary>
    private static void Components(Utf8JsonWriter json, StatusSite site)
    {
        json.WriteStartArray("components");
        if (site.View.Incidents.Count > 0)
        {
            Component(json, site);
        }

        json.WriteEndArray();
    }

    private static void Component(Utf8JsonWriter json, StatusSite site)
    {
        json.WriteStartObject();
        json.WriteString("id", StatusSite.ComponentCode);
        json.WriteString("name", site.View.Name);
        json.WriteString("status", StatusWords.Component(site.View.Worst));
        Time(json, "created_at", site.View.Incidents.Min(incident => incident.StartedAt));
        Time(json, "updated_at", site.UpdatedAt);
        json.WriteNumber("position", 1);
        json.WriteNull("description");
        json.WriteBoolean("showcase", false);
        json.WriteNull("start_date");
        json.WriteNull("group_id");
        json.WriteString("page_id", StatusSite.PageCode);
        json.WriteBoolean("group", false);
        json.WriteBoolean("only_show_if_degraded", false);
        json.WriteEndObject();
    }

    private static void Incidents(Utf8JsonWriter json, StatusSite site, IEnumerable<StatusIncidentView> incidents, int updates)
    {
        json.WriteStartArray("incidents");
        foreach (var incident in incidents)
        {
            Incident(json, site, incident, updates);
        }

        json.WriteEndArray();
    }

    private static void Incident(Utf8JsonWriter json, StatusSite site, StatusIncidentView incident, int updates)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Code);
        json.WriteString("name", incident.Headline);
        json.WriteString("status", StatusWords.Status(incident.IsResolved));
        Time(json, "created_at", incident.StartedAt);
        Time(json, "updated_at", incident.UpdatedAt);
        json.WriteNull("monitoring_at");
        Time(json, "resolved_at", incident.ResolvedAt);
        json.WriteString("impact", StatusWords.Impact(incident.Exposure));
        json.WriteString("shortlink", site.LinkTo(incident));
        Time(json, "started_at", incident.StartedAt);
        json.WriteString("page_id", StatusSite.PageCode);
        json.WriteStartArray("incident_updates");
        foreach (var entry in incident.Updates.Take(updates))
        {
            Update(json, site, incident, entry);
        }

        json.WriteEndArray();
        Components(json, site);
        json.WriteNull("reminder_intervals");
        json.WriteEndObject();
    }

    private static void Update(Utf8JsonWriter json, StatusSite site, StatusIncidentView incident, StatusEntryView entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Code);
        json.WriteString("status", StatusWords.Status(entry.IsResolved));
        json.WriteString("body", StatusWords.Body(entry.Said));
        json.WriteString("incident_id", incident.Code);
        Time(json, "created_at", entry.Said.PublishedAt);
        Time(json, "updated_at", entry.ChangedAt);
        Time(json, "display_at", entry.Said.PublishedAt);
        json.WriteStartArray("affected_components");
        json.WriteStartObject();
        json.WriteString("code", StatusSite.ComponentCode);
        json.WriteString("name", site.View.Name);
        json.WriteString("old_status", StatusWords.Component(entry.Before));
        json.WriteString("new_status", entry.IsResolved ? StatusWords.Operational : StatusWords.Component(entry.After));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteBoolean("deliver_notifications", false);
        json.WriteNull("custom_tweet");
        json.WriteNull("tweet_id");
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, string key, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            json.WriteString(key, StatusWords.Milliseconds(known));
        }
        else
        {
            json.WriteNull(key);
        }
    }
}

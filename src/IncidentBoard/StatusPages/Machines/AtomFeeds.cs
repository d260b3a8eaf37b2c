using System.Xml;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>
/// The two Atom feeds (RFC 4287). The history has an entry for each incident, which changes in place; readers do not announce that. So the other one
/// has an entry for each update, and a new update is a new entry.
/// </summary>
internal static class AtomFeeds
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] History(StatusSite site) => Feed(site, "history", $"{site.View.Name} Status - Incident History", xml =>
    {
        foreach (var incident in site.View.Incidents.Take(StatusFeedView.MostIncidents))
        {
            Entry(xml, site, $"Incident/{incident.Code}", incident, incident.StartedAt, incident.UpdatedAt, incident.Headline, StatusWords.Html(incident.Updates));
        }
    });

    public static byte[] Updates(StatusSite site) => Feed(site, "updates", $"{site.View.Name} Status - Updates", xml =>
    {
        foreach (var (incident, entry) in Recent(site))
        {
            Entry(xml, site, $"IncidentUpdate/{entry.Code}", incident, entry.Said.PublishedAt, entry.ChangedAt, StatusWords.Title(entry), StatusWords.Html([entry]));
        }
    });

    /// <summary>The latest updates over all incidents, newest first.</summary>
    internal static IEnumerable<(StatusIncidentView Incident, StatusEntryView Entry)> Recent(StatusSite site) => site.View.Incidents
        .SelectMany(incident => incident.Updates.Select(entry => (Incident: incident, Entry: entry)))
        .OrderByDescending(pair => pair.Entry.Said.PublishedAt)
        .Take(StatusFeedView.MostIncidents);

    private static byte[] Feed(StatusSite site, string name, string title, Action<XmlWriter> entries) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en-US");
        xml.Text("id", $"tag:{site.Host},2005:/{name}");
        Link(xml, "alternate", "text/html", site.Url);
        Link(xml, "self", "application/atom+xml", $"{site.Url}/{name}.atom");
        xml.Text("title", title);
        xml.Text("updated", StatusWords.Seconds(site.UpdatedAt));
        xml.WriteStartElement("author");
        xml.Text("name", site.View.Name);
        xml.WriteEndElement();
        entries(xml);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, StatusSite site, string id, StatusIncidentView incident, DateTimeOffset published, DateTimeOffset updated, string title, string html)
    {
        xml.WriteStartElement("entry");
        xml.Text("id", $"tag:{site.Host},2005:{id}");
        xml.Text("published", StatusWords.Seconds(published));
        xml.Text("updated", StatusWords.Seconds(updated));
        Link(xml, "alternate", "text/html", site.LinkTo(incident));
        xml.Text("title", title);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlDocuments.Clean(html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

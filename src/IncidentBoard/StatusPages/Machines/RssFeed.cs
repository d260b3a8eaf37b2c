using System.Globalization;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>The history as RSS 2.0, for readers that know nothing newer. Times are those of RFC 822 §5.1 with a year of four digits, as RSS asks.</summary>
internal static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    public static byte[] History(StatusSite site) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "dc", null, "http://purl.org/dc/elements/1.1/");
        xml.WriteStartElement("channel");
        xml.Text("title", $"{site.View.Name} Status - Incident History");
        xml.Text("link", site.Url);
        xml.Text("description", "Statuspage");
        xml.Text("pubDate", Date(site.UpdatedAt));
        foreach (var incident in site.View.Incidents.Take(StatusFeedView.MostIncidents))
        {
            xml.WriteStartElement("item");
            xml.Text("title", incident.Headline);
            xml.Text("description", StatusWords.Html(incident.Updates));
            xml.Text("pubDate", Date(incident.UpdatedAt));
            xml.Text("link", site.LinkTo(incident));
            xml.Text("guid", site.LinkTo(incident));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}

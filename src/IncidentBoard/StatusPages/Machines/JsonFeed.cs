using System.Text.Json;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>JSON Feed 1.1: an item for each update.</summary>
internal static class JsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    public static byte[] Updates(StatusSite site)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, StatusJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", $"{site.View.Name} Status - Updates");
            json.WriteString("home_page_url", site.Url);
            json.WriteString("feed_url", $"{site.Url}/feed.json");
            json.WriteString("language", "en-US");
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", site.View.Name);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var (incident, entry) in AtomFeeds.Recent(site))
            {
                json.WriteStartObject();
                json.WriteString("id", $"tag:{site.Host},2005:IncidentUpdate/{entry.Code}");
                json.WriteString("url", site.LinkTo(incident));
                json.WriteString("title", StatusWords.Title(entry));
                json.WriteString("content_text", StatusWords.Body(entry.Said));
                json.WriteString("date_published", StatusWords.Seconds(entry.Said.PublishedAt));
                json.WriteString("date_modified", StatusWords.Seconds(entry.ChangedAt));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Tests.Reading;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.StatusPages.Machines;

public sealed class FeedTests(ITestOutputHelper output)
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private static readonly Id<Incident> _one = Id<Incident>.Parse("11111111111141118111111111111111");
    private static readonly Id<Incident> _other = Id<Incident>.Parse("22222222222242228222222222222222");

    [Fact]
    public void the_history_has_an_entry_for_each_incident_with_its_state_in_the_first_strong()
    {
        var feed = Xml(AtomFeeds.History(Written.Site(
        [
            Written.Update(_one, 0, "First word"),
            Written.Update(_one, 60, "Second word"),
            Written.Update(_other, 30, "Elsewhere"),
        ])));

        Assert.Equal(_atom + "feed", feed.Name);
        Assert.Equal("tag:board.example.org,2005:/history", feed.Element(_atom + "id")!.Value);
        Assert.Equal("Board Status - Incident History", feed.Element(_atom + "title")!.Value);
        Assert.Equal("2026-04-06T10:00:00Z", feed.Element(_atom + "updated")!.Value);
        Assert.Equal("Board", feed.Element(_atom + "author")!.Element(_atom + "name")!.Value);
        Assert.Equal(["alternate https://board.example.org/status/public", "self https://board.example.org/status/public/history.atom"], feed.Elements(_atom + "link").Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}"));
        var entries = feed.Elements(_atom + "entry").ToList();
        Assert.Equal(["Elsewhere", "Second word"], entries.Select(entry => entry.Element(_atom + "title")!.Value));
        var content = entries[1].Element(_atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.StartsWith("<p><small>Apr <var data-var='date'> 6</var>, <var data-var='time'>10:00</var> UTC</small><br><strong>Update</strong> - Second word<br />", content.Value, StringComparison.Ordinal);
        Assert.Contains("<var data-var='time'>09:00</var> UTC</small><br><strong>Investigating</strong> - First word<br />", content.Value, StringComparison.Ordinal);
        Assert.Equal(("2026-04-06T09:00:00Z", "2026-04-06T10:00:00Z"), (entries[1].Element(_atom + "published")!.Value, entries[1].Element(_atom + "updated")!.Value));
        Assert.StartsWith("https://board.example.org/status/public#", entries[1].Element(_atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void a_new_update_is_one_new_entry_and_the_others_stay_as_they_were()
    {
        var first = Written.Update(_one, 0, "First word");
        var second = Written.Update(_one, 60, "Second word");

        var before = Xml(AtomFeeds.Updates(Written.Site([first])));
        var after = Xml(AtomFeeds.Updates(Written.Site([first, second])));

        Assert.Equal("tag:board.example.org,2005:/updates", after.Element(_atom + "id")!.Value);
        Assert.Equal(["[Update] Second word", "[Investigating] First word"], after.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "title")!.Value));
        Assert.Equal(before.Elements(_atom + "entry").Single().ToString(), after.Elements(_atom + "entry").Last().ToString());
        Assert.All(after.Elements(_atom + "entry"), entry => Assert.Matches("^tag:board\\.example\\.org,2005:IncidentUpdate/[0-9a-z]{12}$", entry.Element(_atom + "id")!.Value));
        Assert.Equal(2, after.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void the_rss_twin_holds_the_same_with_times_that_old_readers_understand()
    {
        var channel = Xml(RssFeed.History(Written.Site([Written.Update(_one, 0, "First word"), Written.Update(_one, 60, "Second word")]))).Element("channel")!;

        Assert.Equal(["title", "link", "description", "pubDate", "item"], channel.Elements().Select(element => element.Name.LocalName));
        var item = channel.Element("item")!;
        Assert.Equal(["title", "description", "pubDate", "link", "guid"], item.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("Mon, 06 Apr 2026 10:00:00 +0000", item.Element("pubDate")!.Value);
        Assert.Equal(item.Element("link")!.Value, item.Element("guid")!.Value);
        Assert.Contains("<strong>Update</strong> - Second word", item.Element("description")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void the_json_feed_has_what_version_one_point_one_asks_for()
    {
        using var feed = JsonDocument.Parse(JsonFeed.Updates(Written.Site([Written.Update(_one, 0, "First word")])));

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://board.example.org/status/public/feed.json", feed.RootElement.GetProperty("feed_url").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(["id", "url", "title", "content_text", "date_published", "date_modified"], item.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-04-06T09:00:00Z", item.GetProperty("date_published").GetString());
    }

    [Fact]
    public void the_calendar_holds_each_promise_once_and_counts_up_when_it_moves()
    {
        var first = Written.Update(_one, 0, "Commas, semicolons; and \\ are told apart");
        var before = Lines(PromiseCalendar.Promises(Written.Site([first])));
        var after = Lines(PromiseCalendar.Promises(Written.Site([first, Written.Update(_one, 60, "Later", promise: "2026-12-24T20:00:00Z")])));
        var over = Lines(PromiseCalendar.Promises(Written.Site([first, Written.Update(_one, 60, "Last", promise: null)])));

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (before[0], before[^1]));
        Assert.Contains("SUMMARY:Next update promised: Commas\\, semicolons\\; and \\\\ are told apart", before);
        Assert.Contains("DTSTART:20261224T180000Z", before);
        Assert.Contains("DTEND:20261224T181500Z", before);
        Assert.Contains("DTSTAMP:20260406T090000Z", before);
        Assert.Contains("SEQUENCE:0", before);
        Assert.Contains("DTSTART:20261224T200000Z", after);
        Assert.Contains("SEQUENCE:1", after);
        Assert.Equal(before.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)), after.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.DoesNotContain("BEGIN:VEVENT", over);
        Assert.Contains("BEGIN:VTIMEZONE", over);
    }

    [Fact]
    public void hostile_words_stay_words_in_every_document()
    {
        var hostile = HostileTexts.All(output).Select(text => string.Concat(text.Where(letter => !char.IsControl(letter))).Trim()).Where(text => text.Length is > 0 and <= 200).Append("\uFFFE\uFFFF ]]> \u2028 &amp;").ToList();
        Assert.True(hostile.Count > 10, $"Only {hostile.Count} texts were tried.");
        foreach (var texts in hostile.Chunk(25))
        {
            var site = Written.Site(texts.Select((text, i) => Written.Update(new Id<Incident>(new Guid(i + 1, 1, 2, [1, 2, 3, 4, 5, 6, 7, 8])), i, text, exposed: text, known: text)), texts[0]);
            var newestFirst = texts.Reverse().ToList();

            Assert.Equal(newestFirst, Contract.Holds("/api/v2/incidents.json", Encoding.UTF8.GetString(StatusJson.IncidentsAlone(site))).GetProperty("incidents").EnumerateArray().Select(incident => incident.GetProperty("name").GetString()));
            foreach (var feed in new[] { Xml(AtomFeeds.History(site)), Xml(AtomFeeds.Updates(site)) })
            {
                Assert.Equal(texts.Length, feed.Elements(_atom + "entry").Count());
                Assert.All(feed.Elements(_atom + "entry").Zip(newestFirst), pair => Harmless(pair.First.Element(_atom + "content")!.Value, pair.Second));
            }

            Assert.Equal(newestFirst.Select(XmlDocuments.Clean), Xml(RssFeed.History(site)).Element("channel")!.Elements("item").Select(item => item.Element("title")!.Value));
            using var json = JsonDocument.Parse(JsonFeed.Updates(site));
            Assert.Equal(texts.Length, json.RootElement.GetProperty("items").GetArrayLength());
            Assert.Equal(texts.Length, Lines(PromiseCalendar.Promises(site)).Count(line => line == "BEGIN:VEVENT"));
        }
    }

    /// <summary>The HTML of an entry holds our own elements and, as text, the words.</summary>
    private static void Harmless(string html, string text)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Subset(new HashSet<string> { "P", "SMALL", "VAR", "BR", "STRONG" }, page.Body!.QuerySelectorAll("*").Select(element => element.TagName).ToHashSet());
        Assert.Contains(XmlDocuments.Clean(text).Replace("\u00A0", " ", StringComparison.Ordinal), page.Body.TextContent.Replace("\u00A0", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static XElement Xml(byte[] bytes) => XDocument.Load(new MemoryStream(bytes)).Root!;

    /// <summary>The unfolded lines; fails when one is longer than 75 octets or ends otherwise than by CRLF.</summary>
    private static string[] Lines(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        return text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Globalization;
using System.Net;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>
/// The words of the Statuspage API v2 for ours. They are used in the documents for machines and nowhere else: a breach is not an outage. Updates say how
/// far exposure is established and whether another word is promised; of phase and severity they say nothing, so nothing is told of those.
/// </summary>
internal static class StatusWords
{
    public const string Operational = "operational";

    public static string Component(Exposure? exposure) => exposure switch
    {
        Exposure.Confirmed => "major_outage",
        Exposure.Suspected => "partial_outage",
        Exposure.Unknown => "degraded_performance",
        Exposure.NotExposed or null => Operational,
    };

    /// <summary>The impact of an incident, and the indicator of a page on which it is the worst.</summary>
    public static string Impact(Exposure? exposure) => exposure switch
    {
        Exposure.Confirmed => "critical",
        Exposure.Suspected => "major",
        Exposure.Unknown => "minor",
        Exposure.NotExposed or null => "none",
    };

    public static string Description(Exposure? exposure) => exposure switch
    {
        Exposure.Confirmed => "Major System Outage",
        Exposure.Suspected => "Partial System Outage",
        Exposure.Unknown => "Partially Degraded Service",
        Exposure.NotExposed or null => "All Systems Operational",
    };

    /// <summary>"Identified" and "monitoring" would claim a phase that no update speaks of.</summary>
    public static string Status(bool isResolved) => isResolved ? "resolved" : "investigating";

    /// <summary>What a feed shows in front of an update: a state that has not changed is shown as "Update".</summary>
    public static string Label(StatusEntryView entry) => !entry.IsTurn ? "Update" : entry.IsResolved ? "Resolved" : "Investigating";

    /// <summary>The title of a single update.</summary>
    public static string Title(StatusEntryView entry)
    {
        var said = entry.Said;
        var what = !said.Stands ? "Withdrawn: " : said.Corrects is { } number ? string.Create(CultureInfo.InvariantCulture, $"Correction of update {number}: ") : "";
        return $"[{Label(entry)}] {what}{said.Headline}";
    }

    /// <summary>An instant with milliseconds, in UTC.</summary>
    public static string Milliseconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant to the second, in UTC. RFC 3339 §5.6.</summary>
    public static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The whole update in plain lines, with the promise in it. Of a withdrawn one the reason is left, as on the page.</summary>
    public static string Body(StatusUpdateView update) => string.Join('\n', Lines(update));

    /// <summary>
    /// An incident as HTML, newest update first, each as <c>&lt;p&gt;&lt;small&gt;…&lt;/small&gt;&lt;br&gt;&lt;strong&gt;State&lt;/strong&gt; - text&lt;/p&gt;</c>. Readers take the first
    /// <c>strong</c> as the state.
    /// </summary>
    public static string Html(IEnumerable<StatusEntryView> entries) => string.Concat(entries.Select(Html));

    private static string Html(StatusEntryView entry)
    {
        var at = entry.Said.PublishedAt.UtcDateTime;
        var text = WebUtility.HtmlEncode(Body(entry.Said)).Replace("\n", "<br />", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<p><small>{at:MMM} <var data-var='date'>{at.Day,2}</var>, <var data-var='time'>{at:HH:mm}</var> UTC</small><br><strong>{Label(entry)}</strong> - {text}</p>");
    }

    private static IEnumerable<string> Lines(StatusUpdateView update)
    {
        if (update.Withdrawn is { } why)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"Update {update.Number} was withdrawn: {why}")];
        }

        return
        [
            update.Headline,
            .. update.Corrects is { } number ? [string.Create(CultureInfo.InvariantCulture, $"This corrects update {number}.")] : Array.Empty<string>(),
            .. update.CorrectedBy is { } by ? [string.Create(CultureInfo.InvariantCulture, $"This was corrected by update {by}.")] : Array.Empty<string>(),
            $"{StatusPageView.InWords(update.Exposure)}. {update.Exposed}",
            .. update.Sentences,
            .. Part("Known", update.Known),
            .. Part("Suspected", update.Suspected),
            .. Part("Not known", update.Unknown),
            .. Part("Changed since the last update", update.Changed),
            update.NextUpdateBy is { } promise ? $"Next update promised by {promise.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC." : "No further update is promised.",
        ];
    }

    private static IEnumerable<string> Part(string title, Rows<string> lines) => lines.Count == 0 ? [] : lines.Select(line => $"- {line}").Prepend($"{title}:");
}

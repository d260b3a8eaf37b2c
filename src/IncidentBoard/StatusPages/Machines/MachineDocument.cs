namespace IncidentBoard.StatusPages.Machines;

/// <summary>One document that programs read beside the page.</summary>
/// <param name="Path">Where it is, under the address of its page.</param>
internal sealed record MachineDocument(string Path, string ContentType, Func<StatusSite, byte[]> Make)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<MachineDocument> All { get; } =
    [
        new("/api/v2/summary.json", Json, StatusJson.Summary),
        new("/api/v2/status.json", Json, StatusJson.StatusAlone),
        new("/api/v2/components.json", Json, StatusJson.ComponentsAlone),
        new("/api/v2/incidents.json", Json, StatusJson.IncidentsAlone),
        new("/api/v2/incidents/unresolved.json", Json, StatusJson.UnresolvedAlone),
        new("/api/v2/scheduled-maintenances.json", Json, StatusJson.Maintenances),
        new("/api/v2/scheduled-maintenances/upcoming.json", Json, StatusJson.Maintenances),
        new("/api/v2/scheduled-maintenances/active.json", Json, StatusJson.Maintenances),
        new("/history.atom", AtomFeeds.ContentType, AtomFeeds.History),
        new("/updates.atom", AtomFeeds.ContentType, AtomFeeds.Updates),
        new("/history.rss", RssFeed.ContentType, RssFeed.History),
        new("/feed.json", JsonFeed.ContentType, JsonFeed.Updates),
        new("/calendar.ics", PromiseCalendar.ContentType, PromiseCalendar.Promises),
    ];
}

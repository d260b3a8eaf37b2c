using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace IncidentBoard.Timeline;

/// <summary>What the address asks of the timeline. The page, the picture and the downloads read it alike; what makes no sense in it is left out.</summary>
/// <param name="From">Where the window begins, on the reader's wall clock; none for a first look.</param>
/// <param name="At">The moment that is looked back at; none for now.</param>
public sealed record TimelineAsked(TimelineFilter Filter, LanesBy By, EventTime Clock, long? From, long? To, DateTimeOffset? At)
{
    /// <summary>The parameters that filter, by their names in the address.</summary>
    public static IReadOnlyList<string> Filters { get; } = ["kind", "incident", "party", "marking", "grade", "source", "person", "text"];

    /// <param name="get">The value of a parameter.</param>
    /// <param name="hideExercises">What the reader likes, where the address does not say.</param>
    public static TimelineAsked Read(Func<string, string?> get, bool hideExercises, TimeZoneInfo zone)
    {
        var filter = new TimelineFilter(
            Chosen.Of<EventKind>(get("kind")),
            Id<Incident>.TryParse(get("incident"), out var incident) ? incident : null,
            Id<Party>.TryParse(get("party"), out var party) ? party : null,
            Chosen.Of<Marking>(get("marking")),
            Chosen.Of<Reliability>(get("grade")),
            Id<Source>.TryParse(get("source"), out var source) ? source : null,
            Id<Person>.TryParse(get("person"), out var person) ? person : null,
            string.IsNullOrWhiteSpace(get("text")) ? null : get("text"),
            get("exercises") is { } exercises ? exercises != "hide" : !hideExercises);
        var (from, to) = get("wall")?.Split(',') is [var left, var right] ? (Number(left), Number(right)) : (Place(get("from"), zone), Place(get("to"), zone));
        return new TimelineAsked(filter, Chosen.Of<LanesBy>(get("lanes")) ?? LanesBy.Incident, Chosen.Of<EventTime>(get("by")) ?? EventTime.Happened, from < to ? from : null, from < to ? to : null, Core.Fields.Words.Instant(get("at")));
    }

    public Query<TimelineWindow> In(TimeZoneInfo zone)
    {
        var now = new ShowWindow(Filter, By, Clock, From, To, zone.Id);
        return At is { } at ? new ShowThen(now, at) : now;
    }

    /// <summary>The same as parameters of an address.</summary>
    public string Address(string path, TimeZoneInfo zone) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["kind"] = Filter.Kind?.ToString(),
        ["incident"] = Filter.Incident?.ToString(),
        ["party"] = Filter.Party?.ToString(),
        ["marking"] = Filter.Marking?.ToString(),
        ["grade"] = Filter.Grade?.ToString(),
        ["source"] = Filter.Source?.ToString(),
        ["person"] = Filter.Person?.ToString(),
        ["text"] = Filter.Text,
        ["exercises"] = Filter.Exercises ? "show" : "hide",
        ["lanes"] = By == LanesBy.Incident ? null : By.ToString(),
        ["at"] = Core.Fields.Words.Of(At),
        ["by"] = Clock == EventTime.Happened ? null : Clock.ToString(),
        ["from"] = From is { } from ? Written(from, zone) : null,
        ["to"] = To is { } to ? Written(to, zone) : null,
    }.Where(pair => pair.Value is not null));

    /// <summary>A place on the wall clock as an instant that means the same in every zone.</summary>
    public static string Written(long place, TimeZoneInfo zone)
    {
        var local = DateTime.UnixEpoch.AddMilliseconds(place);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) && place is > -62_000_000_000_000 and < 253_000_000_000_000 ? place : null;

    private static long? Place(string? text, TimeZoneInfo zone) =>
        Core.Fields.Words.Instant(text) is { Year: > 900 and < 9990 } time ? WallClock.Of(time, zone) : null;
}

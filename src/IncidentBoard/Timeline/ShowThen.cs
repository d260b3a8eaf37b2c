using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Timeline;

/// <summary>
/// What did we know then: the events as the board held them at a moment, with what is otherwise now. It goes by when things were recorded, which nobody can back-date. A
/// reader sees what he could have seen then and may see now.
/// </summary>
/// <param name="Asked">Which events, by what they are now, and which window.</param>
/// <param name="At">The moment, UTC.</param>
public sealed record ShowThen(ShowWindow Asked, DateTimeOffset At) : Query<TimelineWindow>
{
    /// <summary>How many events are looked back at: those recorded last. Each is put together from its lines in the journal.</summary>
    public const int Most = 2000;

    private const int MostMoments = 300;

    public override async Task<TimelineWindow> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Asked.Zone, out var found) ? found : TimeZoneInfo.Utc;
        var incidents = await visible.Incidents.AsNoTracking().OrderBy(incident => incident.Id).ToListAsync(cancellationToken);
        var among = Asked.Filter.Among(incidents);
        var all = Asked.Filter.On(visible.RemovedToo(), among.Of, among.OfNone).AsNoTracking();
        var (events, matching) = (await all.OrderByDescending(happening => happening.Recorded).ThenBy(happening => happening.Id).Take(Most).ToListAsync(cancellationToken), await all.CountAsync(cancellationToken));
        var values = (await visible.ValuesOf([.. events.Select(happening => happening.Key)]).ToListAsync(cancellationToken)).ToLookup(value => value.Thing);

        var shown = among.Of.Select(incident => incident.Id).ToHashSet();
        var then = events.Select(now => (Now: now, Then: Then(visible, now, [.. values[now.Key]])))
            .Where(pair => pair.Then is null || (pair.Then.Incident is { } incident ? shown.Contains(incident) : among.OfNone)).ToList();
        var rows = then.Where(pair => pair.Then is not null).Select(pair => RowOf(pair.Then!)).OrderBy(row => EventTicks.Order(row.TimeBy(Asked.Clock))).ThenBy(row => row.Id).ToList();
        var since = then.Where(pair => pair.Then is not null).ToDictionary(pair => pair.Now.Id, pair => Difference(pair.Then!, pair.Now, zone));
        var marks = await MarksAsync(visible, among.Of, rows, zone, cancellationToken);
        var moments = events.SelectMany(now => values[now.Key].Where(value => value.At >= OpenSince.Of(visible, now.Key, values[now.Key]))).Select(value => value.At).Distinct().Order().ToList();
        return Window(
            [.. marks.Marks.Select(mark => mark with { Since = since[mark.Id] })], marks.Ties, marks.Lanes,
            then.Count(pair => pair.Then is null && !pair.Now.Removed), matching - events.Count, zone) with
        {
            Moments = Thinned(moments).ToRows(),
        };
    }

    /// <summary>The event as the journal says that it was; none when it was not there, or not open to the reader.</summary>
    private TimelineEvent? Then(VisibleTo visible, TimelineEvent now, IReadOnlyList<RecordedValue> values)
    {
        var written = values.Where(value => value.At <= At).GroupBy(value => value.Field).ToDictionary(of => of.Key, of => of.MaxBy(value => value.Sequence)!);
        if (!written.TryGetValue(FieldSet.Removed, out var removed) || removed.New is not null || At < OpenSince.Of(visible, now.Key, values))
        {
            return null;
        }

        var then = (TimelineEvent)Nouns.Find("event")!.Empty(now.Key);
        foreach (var (field, value) in written.Where(pair => pair.Key != FieldSet.Removed && pair.Value.New is not null))
        {
            // What was redacted is gone from then as well.
            _ = then.Fields.Find(field)?.Write(then, value.New);
        }

        return then;
    }

    private static EventRow RowOf(TimelineEvent happening) => new(
        happening.Id, happening.Incident, happening.EventKind, happening.Title.Length == 0 ? "Redacted" : happening.Title, happening.When, happening.Published, happening.Learned, happening.Recorded,
        happening.Parties, happening.CausedBy, happening.Quotes, happening.Answers, happening.Marking);

    private static string? Difference(TimelineEvent then, TimelineEvent now, TimeZoneInfo zone)
    {
        if (now.Removed)
        {
            return "taken off the board since";
        }

        var changed = new[]
        {
            then.Title == now.Title ? null : $"now “{now.Title}”",
            then.When == now.When ? null : $"now {WhenWords.Bare(now.When, zone)}",
            then.EventKind == now.EventKind ? null : $"now {now.EventKind.Words()}",
            then.Parties.SequenceEqual(now.Parties) ? null : "other parties now",
            then.Incident == now.Incident ? null : "in another incident now",
            then.Published == now.Published && then.Learned == now.Learned && then.Detail == now.Detail ? null : "more is said of it now",
        }.OfType<string>().ToList();
        return changed.Count == 0 ? null : string.Join("; ", changed);
    }

    private async Task<(Rows<WindowMark> Marks, Rows<WindowTie> Ties, WindowLanes Lanes)> MarksAsync(VisibleTo visible, IReadOnlyList<Incident> among, List<EventRow> rows, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        string LaneOf(EventRow row) => Asked.By switch { LanesBy.Incident => row.Incident?.ToString() ?? "", LanesBy.Kind => row.Kind.ToString(), LanesBy.Vendor or LanesBy.Lab or LanesBy.Source => "" };
        List<EventCount> Counted(bool known) => [.. rows.Where(row => row.TimeBy(Asked.Clock).IsKnown == known).GroupBy(LaneOf).Select(lane => new EventCount(0, lane.Key, lane.Count()))];
        var lanes = await WindowLanes.OfAsync(visible, Asked.By, among, rows, Counted(known: true), Counted(known: false), [], new HourSpan(0, 0, 1), zone, cancellationToken);
        var parties = await ShowWindow.NamesAsync(visible, rows, cancellationToken);
        var tied = WindowTies.Among(rows, [.. rows.Select(row => ShowWindow.MarkOf(row, Asked.Clock, lanes.Of(row), among, parties, zone))]);
        return (tied.Marks, tied.Ties, lanes);
    }

    private TimelineWindow Window(Rows<WindowMark> marks, Rows<WindowTie> ties, WindowLanes lanes, int later, int older, TimeZoneInfo zone)
    {
        var places = marks.Where(mark => mark.Mark != TimeMark.Unknown).Select(mark => mark.From).Order().ToList();
        var (first, last) = places.Count == 0 ? (0L, TimeSpan.MillisecondsPerDay) : (places[places.Count / 10], marks.Where(mark => mark.Mark != TimeMark.Unknown).Max(mark => mark.To));
        var around = Math.Max(TimeSpan.MillisecondsPerDay / 2, (last - first) / 25);
        var (from, to) = Asked is { From: { } left, To: { } right } && left < right ? (left, right) : ((first - around) / 1000 * 1000, (last + around) / 1000 * 1000);
        var half = (to - from) / 2;
        return new TimelineWindow(
            from, to, from - half, to + half, lanes.All, marks, ties, marks.Count, marks.Count,
            places.Count(place => place >= from && place < to), places.Count(place => place < from), places.Count(place => place >= to), marks.Count - places.Count,
            ShowWindow.GapsIn(marks, lanes.All, from, to), Note(marks, later, older, zone), Markings.Strictest(marks.Select(mark => mark.Marking)), marks.Any(mark => mark.Exercise));
    }

    private string Note(Rows<WindowMark> marks, int later, int older, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(At, zone).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);
        var changed = marks.Count(mark => mark.Since is not null);
        return string.Create(CultureInfo.InvariantCulture, $"As the board held it at {at} ({zone.Id}), by when things were recorded: {marks.Count} events, {changed} of them otherwise now, {later} more recorded since.")
            + (older > 0 ? string.Create(CultureInfo.InvariantCulture, $" The {older} recorded first are left out: filter to see them.") : "");
    }

    private static IEnumerable<DateTimeOffset> Thinned(List<DateTimeOffset> moments) =>
        moments.Count <= MostMoments ? moments : Enumerable.Range(0, MostMoments).Select(at => moments[(int)((long)at * (moments.Count - 1) / (MostMoments - 1))]);
}

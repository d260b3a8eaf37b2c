using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Timeline;

/// <summary>The events between two times, one by one where they can be told apart, counted where there are too many.</summary>
/// <param name="From">Milliseconds on the reader's wall clock; none for what is best looked at first.</param>
/// <param name="Zone">The reader's zone by its IANA name.</param>
public sealed record ShowWindow(TimelineFilter Filter, LanesBy By, EventTime Clock, long? From, long? To, string Zone) : Query<TimelineWindow>
{
    /// <summary>How many events are drawn one by one at most. More cannot be told apart.</summary>
    public const int MostMarks = 2000;

    /// <summary>How many events of unknown time a window holds; the others are counted.</summary>
    private const int MostTimeless = 200;

    /// <summary>How many events that began before what is held, and may reach into it, are drawn.</summary>
    private const int MostReaching = 200;

    /// <summary>An hour past every time that a <see cref="Core.When"/> can say, on the coarsest level's grid.</summary>
    private static readonly long _lastHour = HourPyramid.FirstHour(HourPyramid.Top, HourPyramid.At(HourPyramid.Top, HourPyramid.HourOf(DateTimeOffset.MaxValue.UtcTicks)) + 1);

    public override async Task<TimelineWindow> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var found) ? found : TimeZoneInfo.Utc;
        var incidents = await visible.Incidents.AsNoTracking().OrderBy(incident => incident.Id).ToListAsync(cancellationToken);
        var among = Filter.Among(incidents);
        var events = Filter.On(visible, among.Of, among.OfNone).AsNoTracking();
        var tally = await EventTally.OfAsync(visible, Filter, Clock, among, events, cancellationToken);
        var (from, to) = From is { } first && To is { } last && first < last ? (first, last) : await FirstLook.OfAsync(tally, zone, cancellationToken);

        var (loadedFrom, loadedTo) = (from - ((to - from) / 2), to + ((to - from) / 2));
        var span = HourSpan.Around(loadedFrom, loadedTo, zone);
        var apart = By switch { LanesBy.Incident => CountBy.Incident, LanesBy.Kind => CountBy.Kind, LanesBy.Vendor or LanesBy.Lab or LanesBy.Source => CountBy.Nothing };
        var stretches = await tally.StretchesAsync(span.Level, span.From, span.To, apart, cancellationToken);
        var timeless = await tally.TimelessAsync(apart, cancellationToken);
        var before = Sum(await tally.WithinAsync(0, span.FromHour, CountBy.Nothing, cancellationToken));
        var known = Sum(await tally.WithinAsync(0, _lastHour, CountBy.Nothing, cancellationToken));

        var dense = Dense(stretches);
        var rows = Thin(events, stretches, dense) is { } thin ? await RowsAsync(thin, span, cancellationToken) : [];
        var lanes = await WindowLanes.OfAsync(visible, By, among.Of, [.. rows.Select(row => row.Row)], stretches, timeless, dense, span, zone, cancellationToken);
        var parties = await NamesAsync(visible, rows.Select(row => row.Row), cancellationToken);
        var marks = rows.Select(row => MarkOf(row.Row, Clock, lanes.Of(row.Row), among.Of, parties, zone)).ToList();
        var tied = WindowTies.Among(rows.Select(row => row.Row).ToList(), marks);

        var held = marks.Zip(rows).Where(pair => pair.Second.Counts).Select(pair => (Place: pair.First.From, Count: 1L))
            .Concat(lanes.All.SelectMany(lane => lane.Stretches).Select(stretch => (Place: stretch.From >= from || stretch.To <= from ? stretch.From : from, stretch.Count))).ToList();
        var inside = held.Where(one => one.Place >= from && one.Place < to).Sum(one => one.Count);
        var earlier = before + held.Where(one => one.Place < from).Sum(one => one.Count);
        return new TimelineWindow(
            from, to, loadedFrom, loadedTo, lanes.All, tied.Marks, tied.Ties,
            known + Sum(timeless), await VisibleAsync(visible, incidents, known + Sum(timeless), cancellationToken), inside, earlier, known - earlier - inside, Sum(timeless),
            GapsIn(tied.Marks, lanes.All, from, to), lanes.Note,
            dense.Count > 0 ? visible.Reader.Clearance : Markings.Strictest(tied.Marks.Select(mark => mark.Marking)),
            tied.Marks.Any(mark => mark.Exercise) || lanes.All.Any(lane => lane.Exercise) || (dense.Count > 0 && By != LanesBy.Incident && among.Of.Any(incident => incident.Exercise)));
    }

    private static long Sum(IEnumerable<EventCount> counts) => counts.Sum(count => count.Count);

    /// <summary>The lanes that are too full: the fullest, until what is left can be drawn one by one.</summary>
    private static HashSet<string> Dense(IReadOnlyList<EventCount> stretches)
    {
        var left = (long)MostMarks;
        return [.. stretches.GroupBy(count => count.Lane).Select(lane => (lane.Key, Count: Sum(lane))).OrderBy(lane => lane.Count).ThenBy(lane => lane.Key, StringComparer.Ordinal).Where(lane => (left -= lane.Count) < 0).Select(lane => lane.Key)];
    }

    /// <summary>The events of the lanes that are drawn one by one; null when there are none of them here.</summary>
    private IQueryable<TimelineEvent>? Thin(IQueryable<TimelineEvent> events, IReadOnlyList<EventCount> stretches, HashSet<string> dense)
    {
        if (dense.Count == 0)
        {
            return events;
        }

        // Named rather than the full ones left out: the index by incident then finds the few among the very many.
        var thin = stretches.Select(count => count.Lane).Where(lane => !dense.Contains(lane)).ToHashSet();
        var ids = By == LanesBy.Incident ? thin.Where(lane => lane.Length > 0).Select(Id<Incident>.Parse).Select(id => (Id<Incident>?)id).ToArray() : [];
        var kinds = By == LanesBy.Kind ? thin.Select(Enum.Parse<EventKind>).ToArray() : [];
        return thin.Count == 0 ? null : By switch
        {
            LanesBy.Incident => thin.Contains("") ? events.Where(happening => happening.Incident == null || ids.Contains(happening.Incident)) : events.Where(happening => ids.Contains(happening.Incident)),
            LanesBy.Kind => events.Where(happening => kinds.Contains(happening.EventKind)),
            LanesBy.Vendor or LanesBy.Lab or LanesBy.Source => null,
        };
    }

    /// <summary>What is drawn: what reaches in from before, what begins within, what has no time. Only what begins within is counted there.</summary>
    private async Task<List<(EventRow Row, bool Counts)>> RowsAsync(IQueryable<TimelineEvent> events, HourSpan span, CancellationToken cancellationToken)
    {
        var within = await EventRow.Of(events.Between(Clock, span.FromTicks, span.ToTicks).InOrder(Clock).Take(MostMarks)).ToListAsync(cancellationToken);
        var reaching = await ReachingAsync(events, span.FromTicks, cancellationToken);
        var timeless = Clock == EventTime.Recorded ? [] : await EventRow.Of(events.Timeless(Clock).InOrder(Clock).Take(MostTimeless)).ToListAsync(cancellationToken);
        return [.. reaching.Select(row => (row, false)), .. within.Select(row => (row, true)), .. timeless.Select(row => (row, false))];
    }

    private async Task<IReadOnlyList<EventRow>> ReachingAsync(IQueryable<TimelineEvent> events, long from, CancellationToken cancellationToken)
    {
        if (Clock == EventTime.Recorded || from <= EventTicks.Short)
        {
            return [];
        }

        if (Clock == EventTime.Happened)
        {
            var recent = from - EventTicks.Short;
            var brief = await EventRow.Of(events.Where(happening => happening.OrderTicks >= recent && happening.OrderTicks < from && happening.EndTicks > from && happening.LongEndTicks == null)
                .OrderByDescending(happening => happening.OrderTicks).ThenBy(happening => happening.Id).Take(MostReaching)).ToListAsync(cancellationToken);
            var lasting = await EventRow.Of(events.Where(happening => happening.LongEndTicks > from && happening.OrderTicks < from)
                .OrderBy(happening => happening.LongEndTicks).ThenBy(happening => happening.OrderTicks).Take(MostReaching)).ToListAsync(cancellationToken);
            return [.. brief.Concat(lasting).OrderBy(row => EventTicks.Order(row.Happened)).ThenBy(row => row.Id)];
        }

        // The other clocks have no index of ends. A year or a month that was published then still reaches in; what is vaguer is counted before.
        var earlier = await EventRow.Of(events.Between(Clock, Math.Max(0, from - (400 * TimeSpan.TicksPerDay)), from).InOrder(Clock).Take(MostMarks)).ToListAsync(cancellationToken);
        return [.. earlier.Where(row => EventTicks.End(row.TimeBy(Clock)) > from).TakeLast(MostReaching)];
    }

    /// <summary>The names of the parties that the reader sees.</summary>
    internal static async Task<IReadOnlyDictionary<Id<Core.Parties.Party>, string>> NamesAsync(VisibleTo visible, IEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        var named = rows.SelectMany(row => row.Parties).Distinct().ToArray();
        return named.Length == 0
            ? new Dictionary<Id<Core.Parties.Party>, string>()
            : await visible.Parties.AsNoTracking().Where(party => named.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
    }

    /// <summary>An event as it is drawn.</summary>
    internal static WindowMark MarkOf(EventRow row, EventTime clock, Rows<int> lanes, IReadOnlyList<Incident> among, IReadOnlyDictionary<Id<Core.Parties.Party>, string> parties, TimeZoneInfo zone)
    {
        var when = row.TimeBy(clock);
        var mark = TimelineLayout.MarkOf(when);
        var incident = row.Incident is { } id ? among.First(other => other.Id == id) : null;
        var (from, to) = mark switch
        {
            TimeMark.Instant or TimeMark.Within => (WallClock.Start(when.First!.Value, zone), WallClock.End(when.First!.Value, zone)),
            TimeMark.Between => (WallClock.Start(when.First!.Value, zone), WallClock.End(when.Last!.Value, zone)),
            TimeMark.Before => (WallClock.Start(when.Last!.Value, zone), WallClock.Start(when.Last!.Value, zone)),
            TimeMark.After => (WallClock.End(when.First!.Value, zone), WallClock.End(when.First!.Value, zone)),
            TimeMark.Unknown => (0L, 0L),
        };
        return new WindowMark(
            row.Id, lanes, row.Incident, row.Kind, row.Title, when, mark, from, to,
            row.Parties.Where(parties.ContainsKey).Select(party => parties[party]).ToRows(),
            OrderConflicts.Of(row.Happened, row.Published, row.Learned),
            incident is null ? row.Marking : Markings.Strictest(row.Marking, incident.Marking),
            incident?.Exercise == true);
    }

    private async Task<long> VisibleAsync(VisibleTo visible, List<Incident> incidents, long total, CancellationToken cancellationToken)
    {
        if (!Filter.IsNarrow)
        {
            return total;
        }

        var every = TimelineFilter.None with { Exercises = Filter.Exercises };
        var among = every.Among(incidents);
        var tally = await EventTally.OfAsync(visible, every, Clock, among, every.On(visible, among.Of, among.OfNone), cancellationToken);
        return Sum(await tally.WithinAsync(0, _lastHour, CountBy.Nothing, cancellationToken)) + Sum(await tally.TimelessAsync(CountBy.Nothing, cancellationToken));
    }

    /// <summary>The long stretches of a window in which nothing is known to have happened.</summary>
    internal static Rows<WindowGap> GapsIn(Rows<WindowMark> marks, Rows<WindowLane> lanes, long from, long to)
    {
        var spans = marks.Where(mark => mark.Mark != TimeMark.Unknown).Select(mark => (mark.From, mark.To))
            .Concat(lanes.SelectMany(lane => lane.Stretches).Select(stretch => (stretch.From, stretch.To)))
            .Where(span => span.Item2 > from && span.Item1 < to).Order().ToList();
        return Gaps.Among(spans).Select(gap => new WindowGap(gap.From, gap.To)).ToRows();
    }
}

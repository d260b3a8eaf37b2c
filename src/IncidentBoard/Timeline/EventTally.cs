using IncidentBoard.Access;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Timeline;

/// <summary>
/// Counts the events that match: from what the writer keeps where that knows enough, otherwise from the times of all that match, read once.
/// </summary>
internal sealed class EventTally
{
    private readonly VisibleTo _visible;
    private readonly EventTime _clock;
    private readonly string[] _incidents;
    private readonly string[] _kinds;
    private readonly IReadOnlyList<(long Ticks, string Incident, string Kind)>? _all;

    private EventTally(VisibleTo visible, EventTime clock, string[] incidents, string[] kinds, IReadOnlyList<(long, string, string)>? all) =>
        (_visible, _clock, _incidents, _kinds, _all) = (visible, clock, incidents, kinds, all);

    public static async Task<EventTally> OfAsync(
        VisibleTo visible, TimelineFilter filter, EventTime clock, (IReadOnlyList<Incident> Of, bool OfNone) among, IQueryable<TimelineEvent> events, CancellationToken cancellationToken)
    {
        string[] incidents = [.. among.Of.Select(incident => incident.Id.ToString()), .. among.OfNone ? [""] : Array.Empty<string>()];
        return new(visible, clock, incidents, filter.Kinds, filter.IsCounted ? null : await AllAsync(events, clock, cancellationToken));
    }

    /// <summary>How many begin within those hours, lane by lane.</summary>
    public Task<IReadOnlyList<EventCount>> WithinAsync(long fromHour, long toHour, CountBy by, CancellationToken cancellationToken) => _all is null
        ? _visible.CountEventsAsync(_clock, HourPyramid.Segments(fromHour, toHour), by, _incidents, _kinds, cancellationToken)
        : Task.FromResult(Grouped(Known.Where(one => HourPyramid.HourOf(one.Ticks) >= fromHour && HourPyramid.HourOf(one.Ticks) < toHour), _ => 0, by));

    /// <summary>How many begin in each stretch of a level, lane by lane.</summary>
    public Task<IReadOnlyList<EventCount>> StretchesAsync(int level, long from, long to, CountBy by, CancellationToken cancellationToken) => _all is null
        ? _visible.CountEventsAsync(_clock, [(level, from, to)], by, _incidents, _kinds, cancellationToken)
        : Task.FromResult(Grouped(Known.Where(one => At(level, one.Ticks) >= from && At(level, one.Ticks) < to), one => At(level, one.Ticks), by));

    /// <summary>How many have no time, lane by lane.</summary>
    public Task<IReadOnlyList<EventCount>> TimelessAsync(CountBy by, CancellationToken cancellationToken) => _all is null
        ? _visible.CountEventsAsync(_clock, [(HourPyramid.Timeless, 0, 1)], by, _incidents, _kinds, cancellationToken)
        : Task.FromResult(Grouped(_all.Where(one => one.Ticks == EventTicks.Never), _ => 0, by));

    private IEnumerable<(long Ticks, string Incident, string Kind)> Known => _all!.Where(one => one.Ticks != EventTicks.Never);

    private static long At(int level, long ticks) => HourPyramid.At(level, HourPyramid.HourOf(ticks));

    private static async Task<IReadOnlyList<(long, string, string)>> AllAsync(IQueryable<TimelineEvent> events, EventTime clock, CancellationToken cancellationToken)
    {
        var times = await events.Select(happening => new { happening.OrderTicks, happening.PublishedTicks, happening.LearnedTicks, happening.Recorded, happening.Incident, happening.EventKind }).ToListAsync(cancellationToken);
        return
        [
            .. times.Select(one => (
                clock switch { EventTime.Happened => one.OrderTicks, EventTime.Published => one.PublishedTicks, EventTime.Learned => one.LearnedTicks, EventTime.Recorded => one.Recorded.UtcTicks },
                one.Incident?.ToString() ?? "",
                one.EventKind.ToString())),
        ];
    }

    private static IReadOnlyList<EventCount> Grouped(IEnumerable<(long Ticks, string Incident, string Kind)> some, Func<(long Ticks, string Incident, string Kind), long> stretch, CountBy by) =>
    [
        .. some.GroupBy(one => (stretch(one), by switch { CountBy.Nothing => "", CountBy.Incident => one.Incident, CountBy.Kind => one.Kind }))
            .Select(group => new EventCount(group.Key.Item1, group.Key.Item2, group.Count())),
    ];
}

using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Timeline;

/// <summary>Events by one of their four clocks, in a form that the indexes serve: keyset on (time, id).</summary>
internal static class EventsBy
{
    /// <summary>Those that begin from the first tick to before the last.</summary>
    public static IQueryable<TimelineEvent> Between(this IQueryable<TimelineEvent> events, EventTime clock, long from, long to)
    {
        var (first, last) = (At(from), At(to));
        return clock switch
        {
            EventTime.Happened => events.Where(happening => happening.OrderTicks >= from && happening.OrderTicks < to),
            EventTime.Published => events.Where(happening => happening.PublishedTicks >= from && happening.PublishedTicks < to),
            EventTime.Learned => events.Where(happening => happening.LearnedTicks >= from && happening.LearnedTicks < to),
            EventTime.Recorded => events.Where(happening => happening.Recorded >= first && happening.Recorded < last),
        };
    }

    /// <summary>Those without a time.</summary>
    public static IQueryable<TimelineEvent> Timeless(this IQueryable<TimelineEvent> events, EventTime clock) => clock switch
    {
        EventTime.Happened => events.Where(happening => happening.OrderTicks == EventTicks.Never),
        EventTime.Published => events.Where(happening => happening.PublishedTicks == EventTicks.Never),
        EventTime.Learned => events.Where(happening => happening.LearnedTicks == EventTicks.Never),
        EventTime.Recorded => events.Where(happening => false),
    };

    public static IOrderedQueryable<TimelineEvent> InOrder(this IQueryable<TimelineEvent> events, EventTime clock) => (clock switch
    {
        EventTime.Happened => events.OrderBy(happening => happening.OrderTicks),
        EventTime.Published => events.OrderBy(happening => happening.PublishedTicks),
        EventTime.Learned => events.OrderBy(happening => happening.LearnedTicks),
        EventTime.Recorded => events.OrderBy(happening => happening.Recorded),
    }).ThenBy(happening => happening.Id);

    private static DateTimeOffset At(long ticks) => new(Math.Clamp(ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}

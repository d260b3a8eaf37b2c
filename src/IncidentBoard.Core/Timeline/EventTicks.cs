namespace IncidentBoard.Core.Timeline;

/// <summary>Vague times as numbers that a store can order: UTC ticks, the end of time where nothing is known.</summary>
public static class EventTicks
{
    /// <summary>Where nothing is known.</summary>
    public const long Never = long.MaxValue;

    /// <summary>What may have lasted longer than this is looked for apart, in ticks: eight days, so that a week is still short.</summary>
    public const long Short = 8 * TimeSpan.TicksPerDay;

    /// <summary>The earliest instant, else the latest.</summary>
    public static long Order(When? when) => when?.Order?.UtcTicks ?? Never;

    /// <summary>The first instant at which it certainly was over.</summary>
    public static long End(When? when) => when?.Latest?.UtcTicks ?? Never;

    /// <summary>The end of what may have lasted long; none for what is short or of which nothing is known.</summary>
    public static long? LongEnd(When? when) =>
        when is { IsKnown: true } known && End(known) - Order(known) > Short ? End(known) : null;
}

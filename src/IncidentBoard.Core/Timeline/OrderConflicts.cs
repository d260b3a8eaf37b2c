namespace IncidentBoard.Core.Timeline;

/// <summary>What cannot be true of the times of an event. Vague times conflict only when they cannot overlap at all.</summary>
public static class OrderConflicts
{
    /// <summary>The first thing that is wrong with the event's own times, in words; none when they can all be true.</summary>
    public static string? Of(When happened, When? published, When? learned) =>
        IsBefore(published, happened) ? "published before it happened"
        : IsBefore(learned, happened) ? "learned before it happened"
        : null;

    /// <summary>What is wrong between an event and one that it follows from, in words; none when both can be true.</summary>
    public static string? Between(When cause, When effect) => IsBefore(effect, cause) ? "happened before what led to it" : null;

    /// <summary>Whether the one was certainly over before the other began.</summary>
    public static bool IsBefore(When? one, When? other) => one is { IsKnown: true, Latest: { } end } && other is { IsKnown: true, Earliest: { } start } && end <= start;
}

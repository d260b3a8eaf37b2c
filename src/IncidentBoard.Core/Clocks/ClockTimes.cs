using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks;

/// <summary>What has been named so far, for one party and one incident.</summary>
/// <param name="At">When each start happened, UTC, by the name of the start.</param>
/// <param name="Zone">Where the one who owes it counts his days.</param>
public sealed record ClockTimes(ImmutableDictionary<string, DateTimeOffset> At, TimeZoneInfo Zone)
{
    /// <summary>When that happened; none while nobody has said so.</summary>
    public DateTimeOffset? Of(ClockStart start) => At.TryGetValue(start.Name, out var at) ? at : null;
}

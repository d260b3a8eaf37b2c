using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks;

/// <summary>The days on which an office is open: all but Saturdays, Sundays and those named.</summary>
/// <param name="Name">The office.</param>
/// <param name="Zone">Where it is.</param>
/// <param name="Closes">Until when a submission counts for the day.</param>
/// <param name="From">The first day that is known.</param>
/// <param name="To">The last day that is known.</param>
/// <param name="Closed">Working days on which it is closed.</param>
public sealed record OpenDays(string Name, TimeZoneInfo Zone, TimeOnly Closes, DateOnly From, DateOnly To, ImmutableHashSet<DateOnly> Closed)
{
    public bool Knows(DateOnly day) => day >= From && day <= To;

    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(day);
}

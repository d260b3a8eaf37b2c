using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Views;

/// <summary>One event of a window.</summary>
/// <param name="Lanes">The places of its lanes: one mostly, several where it concerns several parties or sources.</param>
/// <param name="When">Its time on the clock that orders the picture.</param>
/// <param name="Mark">How that is drawn.</param>
/// <param name="From">Where it begins on the wall clock; for a time before which it was, where it ends.</param>
/// <param name="To">Where it ends; for a time after which it was, where it begins.</param>
/// <param name="Conflict">What cannot be true of its times; none mostly.</param>
/// <param name="Marking">The strictest of its own and its incident's.</param>
public sealed record WindowMark(
    Id<TimelineEvent> Id, Rows<int> Lanes, Id<Incident>? Incident, EventKind Kind, string Title, When When, TimeMark Mark, long From, long To, Rows<string> Parties, string? Conflict, Marking Marking, bool Exercise)
{
    /// <summary>What is otherwise now, when one looks back; none when it is the same, or when one does not look back.</summary>
    public string? Since { get; init; }

    /// <summary>Whether any of it is seen between two places, or it has no time and lies in the tray.</summary>
    public bool IsWithin(long from, long to) => Mark switch
    {
        TimeMark.Unknown => true,
        TimeMark.Before => From >= from,
        TimeMark.After => From < to,
        TimeMark.Instant or TimeMark.Within or TimeMark.Between => To > from && From < to,
    };
}

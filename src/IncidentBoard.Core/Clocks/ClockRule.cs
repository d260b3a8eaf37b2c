using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks;

/// <summary>One version of one rule by which something must be told to somebody in time. It is data, shown with its source, and never legal advice.</summary>
/// <param name="Name">What it is kept as, without its version.</param>
/// <param name="Version">1 and up; a clock keeps the version by which it was started.</param>
/// <param name="Title">What must be done.</param>
/// <param name="Source">The text of the law or contract, with its section.</param>
/// <param name="Address">Where that text can be read.</param>
/// <param name="ValidFrom">The first day on which it applies.</param>
/// <param name="Owes">Who owes it.</param>
/// <param name="To">To whom.</param>
/// <param name="AppliesWhen">Questions that a person answers; it applies when all are answered with yes.</param>
/// <param name="Deadline">By when.</param>
/// <param name="Doubts">Where texts disagree, or the text is moving.</param>
/// <param name="OnByDefault">Whether it is offered without having been switched on.</param>
public sealed record ClockRule(
    string Name,
    int Version,
    string Title,
    string Source,
    Uri Address,
    DateOnly ValidFrom,
    string Owes,
    string To,
    ImmutableArray<string> AppliesWhen,
    Deadline Deadline,
    ImmutableArray<string> Doubts,
    bool OnByDefault = true)
{
    /// <summary>Whether it applies to what happened on that day.</summary>
    public bool IsValidOn(DateOnly day) => day >= ValidFrom;

    /// <summary>The duty in one sentence.</summary>
    public string InWords => $"{Title}: {Deadline.InWords} from the moment when {Deadline.From.Words}.";
}

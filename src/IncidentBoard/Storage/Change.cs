using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>
/// Something that can happen to the board. It knows how to apply itself; the door does the rest: permission, marking, invariants, journal,
/// one transaction. It may be applied more than once before it is recorded, so it keeps no state and leaves nothing open.
/// </summary>
public abstract record Change
{
    /// <summary>The reason that the one who makes the change gives; needed by some changes.</summary>
    public string? Why { get; init; }

    /// <summary>What somebody must be allowed to do in order to make it.</summary>
    public abstract Act Act { get; }

    /// <summary>The verb phrase in the journal.</summary>
    public string Verb => GetType().Name;

    /// <summary>Whether it can be taken back by one who undoes its journal line.</summary>
    public virtual bool CanBeUndone => true;

    /// <summary>Applies the change to what is on the desk. Returns refused, with nothing recorded, when it cannot be.</summary>
    public abstract Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken);
}

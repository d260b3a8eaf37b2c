namespace IncidentBoard.Storage;

/// <summary>What becomes of a thing that names a party which becomes one with another.</summary>
public enum MergedHow
{
    /// <summary>It names the survivor.</summary>
    Moved,

    /// <summary>It was joined with what the survivor had in its place.</summary>
    Joined,

    /// <summary>It would lead from the survivor to itself, so it goes off the board.</summary>
    TakenOff,
}

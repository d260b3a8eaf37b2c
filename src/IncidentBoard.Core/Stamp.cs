namespace IncidentBoard.Core;

/// <summary>The one way to set when a thing was recorded. For the store alone.</summary>
public static class Stamp
{
    /// <summary>Sets the time at which the board first held the thing, UTC.</summary>
    public static void Recorded(Thing thing, DateTimeOffset time) => thing.Recorded = time.ToUniversalTime();
}

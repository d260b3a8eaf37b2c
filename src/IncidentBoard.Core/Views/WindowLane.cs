namespace IncidentBoard.Core.Views;

/// <summary>One lane of a window.</summary>
/// <param name="Key">What it stands for: an id, a kind, or empty for what belongs nowhere.</param>
/// <param name="Inside">How many of its events begin within what is held.</param>
/// <param name="Timeless">How many of its events have no time that is known.</param>
/// <param name="Stretches">Where it is too full for single events: how many begin in each stretch of time that holds any.</param>
public sealed record WindowLane(string Key, string Title, bool Exercise, long Inside, long Timeless, Rows<WindowStretch> Stretches)
{
    public bool IsDense => Stretches.Count > 0;
}

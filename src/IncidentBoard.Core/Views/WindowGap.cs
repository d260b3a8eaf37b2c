namespace IncidentBoard.Core.Views;

/// <summary>A stretch of time in which no event is known to have happened, much longer than those around it.</summary>
public sealed record WindowGap(long From, long To)
{
    public TimeSpan Length => TimeSpan.FromMilliseconds(To - From);
}

namespace IncidentBoard.Core.Timeline;

/// <summary>What kind of thing happened.</summary>
public enum EventKind
{
    Compromise,
    Discovery,
    Disclosure,
    Containment,
    StanceChange,
    Statement,
    Publication,
    Regulatory,
    Decision,
    Note,
}

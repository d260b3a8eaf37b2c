namespace IncidentBoard.Core;

/// <summary>
/// How far a thing may travel, from the widest to the strictest. FIRST Traffic Light Protocol, version 2.0.
/// The order of the members is the order of strictness.
/// </summary>
public enum Marking
{
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}

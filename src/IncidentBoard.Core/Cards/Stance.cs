namespace IncidentBoard.Core.Cards;

/// <summary>What a party does about the vendor.</summary>
public enum Stance
{
    NoneKnown,
    Monitoring,
    Investigating,
    Paused,
    Terminated,
    Resumed,
}

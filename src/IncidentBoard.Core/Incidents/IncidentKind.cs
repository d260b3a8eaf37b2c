namespace IncidentBoard.Core.Incidents;

/// <summary>What happened.</summary>
public enum IncidentKind
{
    DataBreach,
    Intrusion,
    MaliciousComponent,
    Vulnerability,
    Outage,
    Misuse,
    Legal,
    Other,
}

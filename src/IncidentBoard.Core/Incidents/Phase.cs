namespace IncidentBoard.Core.Incidents;

/// <summary>Where our own work on the incident stands, not the vendor's. NIST SP 800-61r3: Reported is Detect; Triage, Investigating and Contained are Respond; Recovering is Recover; Closed feeds Improvement.</summary>
public enum Phase
{
    Reported,
    Triage,
    Investigating,
    Contained,
    Recovering,
    Closed,
}

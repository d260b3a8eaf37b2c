namespace IncidentBoard.Findings;

/// <summary>What the list of findings can be sorted by.</summary>
public enum FindingColumn
{
    Recorded,
    Statement,
    State,
    Nature,
    Weight,
    Incident,
}

namespace IncidentBoard.Core.People;

/// <summary>What a person may do. What he may see is another matter: clearance, naming and membership.</summary>
public enum Role
{
    Viewer,
    Analyst,
    Commander,
    Administrator,
}

namespace IncidentBoard.Core.Incidents;

/// <summary>What a person does in an incident.</summary>
public enum IncidentRole
{
    Commander,
    Deputy,
    Scribe,
    Liaison,
    Legal,
    Member,
}

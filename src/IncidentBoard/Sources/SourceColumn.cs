namespace IncidentBoard.Sources;

/// <summary>What the list of sources can be sorted by.</summary>
public enum SourceColumn
{
    Recorded,
    Title,
    Publisher,
    Letter,
    Published,
    Evidence,
}

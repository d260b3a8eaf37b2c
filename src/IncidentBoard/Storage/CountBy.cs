namespace IncidentBoard.Storage;

/// <summary>By what events are counted apart.</summary>
internal enum CountBy
{
    Nothing,
    Incident,
    Kind,
}

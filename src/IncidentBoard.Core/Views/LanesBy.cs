namespace IncidentBoard.Core.Views;

/// <summary>By what the events of a timeline lie apart.</summary>
public enum LanesBy
{
    Incident,
    Vendor,
    Lab,
    Kind,
    Source,
}

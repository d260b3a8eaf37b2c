namespace IncidentBoard.Core.Views;

/// <summary>How one event leads to another.</summary>
public enum TieKind
{
    Causes,
    IsQuotedBy,
    IsAnsweredBy,
}

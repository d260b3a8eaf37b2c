namespace IncidentBoard.Core.Findings;

/// <summary>Whether something that is weighed tells the answers apart. What goes equally with all of them tells nothing, however well it is established.</summary>
public enum Diagnosticity
{
    /// <summary>Not all answers were judged, and those that were do not differ.</summary>
    NotAssessed,
    TellsApart,
    DoesNotTellApart,
}

namespace IncidentBoard.Core.Views.Due;

/// <summary>What kind of thing has to be done in time.</summary>
public enum DueKind
{
    /// <summary>The next word on a card.</summary>
    Promise,

    /// <summary>A decision that somebody wants.</summary>
    Decision,

    /// <summary>An answer that somebody was asked for.</summary>
    Ask,
}

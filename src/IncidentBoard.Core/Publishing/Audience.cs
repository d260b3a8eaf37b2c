namespace IncidentBoard.Core.Publishing;

/// <summary>Whom a status page is for, and so how strict a marking it may carry.</summary>
public enum Audience
{
    /// <summary>Everybody; CLEAR.</summary>
    Public,

    /// <summary>Our own organisation, signed in; up to AMBER+STRICT.</summary>
    Internal,
}

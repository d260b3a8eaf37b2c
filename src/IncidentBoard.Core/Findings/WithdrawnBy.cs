namespace IncidentBoard.Core.Findings;

/// <summary>Who took a finding back.</summary>
public enum WithdrawnBy
{
    /// <summary>It is not withdrawn.</summary>
    Nobody,

    /// <summary>Its source.</summary>
    Source,

    /// <summary>We.</summary>
    Us,
}

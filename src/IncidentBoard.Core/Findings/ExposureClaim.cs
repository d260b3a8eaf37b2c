namespace IncidentBoard.Core.Findings;

/// <summary>What the words of a claim say about exposure.</summary>
public enum ExposureClaim
{
    Was,
    MayHave,
    WasNot,
}

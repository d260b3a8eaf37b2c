namespace IncidentBoard.Core.Findings;

/// <summary>Words of likelihood from one fixed scale: ICD 203 (2015-01-02), section D.6.e(2)(a). How sure one is of the judgement is another matter: <see cref="Confidence"/>.</summary>
public enum Likelihood
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>01 to 05 %.</summary>
    AlmostNoChance,

    /// <summary>05 to 20 %.</summary>
    VeryUnlikely,

    /// <summary>20 to 45 %.</summary>
    Unlikely,

    /// <summary>45 to 55 %.</summary>
    RoughlyEvenChance,

    /// <summary>55 to 80 %.</summary>
    Likely,

    /// <summary>80 to 95 %.</summary>
    VeryLikely,

    /// <summary>95 to 99 %.</summary>
    AlmostCertain,
}

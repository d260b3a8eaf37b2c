namespace IncidentBoard.Core.Findings;

/// <summary>What the words of likelihood stand for: ICD 203 (2015-01-02), section D.6.e(2)(a).</summary>
public static class LikelihoodScale
{
    /// <summary>The word with its range of per cent, as the scale has it.</summary>
    public static string InWords(this Likelihood likelihood) => likelihood switch
    {
        Likelihood.NotSaid => "not said",
        Likelihood.AlmostNoChance => "almost no chance (01–05 %)",
        Likelihood.VeryUnlikely => "very unlikely (05–20 %)",
        Likelihood.Unlikely => "unlikely (20–45 %)",
        Likelihood.RoughlyEvenChance => "roughly even chance (45–55 %)",
        Likelihood.Likely => "likely (55–80 %)",
        Likelihood.VeryLikely => "very likely (80–95 %)",
        Likelihood.AlmostCertain => "almost certain (95–99 %)",
    };
}

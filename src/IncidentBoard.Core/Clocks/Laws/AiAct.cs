using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Regulation (EU) 2024/1689 (Artificial Intelligence Act), Articles 55(1)(c) and 73.</summary>
internal static class AiAct
{
    private const string IsHighRisk = "Are we the provider of a high-risk AI system that is on the market of the Union?";
    private static readonly Uri _text = new("https://eur-lex.europa.eu/eli/reg/2024/1689/oj");

    private static readonly ImmutableArray<string> _moved =
    [
        "Article 113 named 2 August 2026. The amendment of 2026 puts the duties for high-risk systems off to 2 December 2027 (Annex III) and 2 August 2028 (Annex I); whether Article 73 moves with them for every system is read in two ways. The later date is not taken for granted: ask.",
    ];

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        new(
            "ai-act-55-1-c", 1, "Report a serious incident of a general-purpose model with systemic risk", "Regulation (EU) 2024/1689 (AI Act), Article 55(1)(c)", _text, new DateOnly(2025, 8, 2),
            "provider of a general-purpose AI model with systemic risk", "AI Office, and where fitting the national authorities",
            ["Do we provide a general-purpose AI model with systemic risk?", "Is this a serious incident (Article 3(49))?"],
            new WithoutUndueDelay(ClockStart.Awareness),
            ["The Article names no time. The Code of Practice for general-purpose AI (10 July 2025), which providers may sign, has 2 to 15 days by what happened, and 5 days for a breach of the model's own security."]),
        Rule("ai-act-73-2", "Report a serious incident", "73(2)", "Is it a serious incident (Article 3(49))?", 15),
        Rule("ai-act-73-3", "Report a widespread infringement, or harm to critical infrastructure", "73(3)", "Is it a widespread infringement, or a serious and irreversible disruption of critical infrastructure (Article 3(49)(b))?", 2),
        Rule("ai-act-73-4", "Report a death", "73(4)", "Has a person died, or may this system have caused it?", 10),
    ];

    private static ClockRule Rule(string name, string title, string article, string question, int days) =>
        new(name, 1, title, $"Regulation (EU) 2024/1689 (AI Act), Article {article}", _text, new DateOnly(2026, 8, 2), "provider of a high-risk AI system", "market surveillance authority", [IsHighRisk, question], new DaysAfter(ClockStart.Awareness, days), _moved);
}

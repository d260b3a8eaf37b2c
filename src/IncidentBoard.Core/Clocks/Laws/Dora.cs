using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Delegated Regulation (EU) 2025/301, Article 5, to Regulation (EU) 2022/2554 (DORA), Article 19(4). For financial entities; off until it is switched on.</summary>
internal static class Dora
{
    private const string Initial = "dora-initial";
    private const string Intermediate = "dora-intermediate";
    private static readonly Uri _text = new("https://eur-lex.europa.eu/eli/reg_del/2025/301/oj");
    private static readonly ImmutableArray<string> _applies = ["Are we a financial entity (Regulation (EU) 2022/2554, Article 2)?", "Was the incident classified as major?"];
    private static readonly ImmutableArray<string> _doubts = ["Where a deadline falls on a weekend or bank holiday, many entities may submit by noon of the next working day (Article 5(3) and (4)); that is not counted here."];

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        Rule(Initial, "Initial notification", "(a)", new Capped(new HoursAfter(ClockStart.Classification, 4), new HoursAfter(ClockStart.Awareness, 24))),
        Rule(Intermediate, "Intermediate report", "(b)", new HoursAfter(ClockStart.Submission(Initial, "the initial notification"), 72)),
        Rule("dora-final", "Final report", "(c)", new MonthsAfter(ClockStart.Submission(Intermediate, "the intermediate report, or the latest update of it,"), 1)),
    ];

    private static ClockRule Rule(string name, string title, string point, Deadline deadline) =>
        new(name, 1, title, $"Delegated Regulation (EU) 2025/301, Article 5(1){point}", _text, new DateOnly(2025, 3, 12), "financial entity", "competent authority", _applies, deadline, _doubts, OnByDefault: false);
}

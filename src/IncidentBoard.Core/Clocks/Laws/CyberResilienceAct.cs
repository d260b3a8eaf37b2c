using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Regulation (EU) 2024/2847 (Cyber Resilience Act), Article 14; for manufacturers, from 11 September 2026 (Article 71(2)).</summary>
internal static class CyberResilienceAct
{
    private const string Incident = "cra-14-4-notification";
    private static readonly Uri _text = new("https://eur-lex.europa.eu/eli/reg/2024/2847/oj");
    private static readonly ImmutableArray<string> _exploited = ["Are we the manufacturer of a product with digital elements?", "Is a vulnerability in it actively exploited?"];
    private static readonly ImmutableArray<string> _severe = ["Are we the manufacturer of a product with digital elements?", "Is the incident severe for the security of that product (Article 14(5))?"];

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        Rule("cra-14-2-warning", "Early warning of an exploited vulnerability", "14(2)(a)", _exploited, new HoursAfter(ClockStart.Awareness, 24)),
        Rule("cra-14-2-notification", "Notification of an exploited vulnerability", "14(2)(b)", _exploited, new HoursAfter(ClockStart.Awareness, 72)),
        Rule("cra-14-2-final", "Final report on an exploited vulnerability", "14(2)(c)", _exploited, new DaysAfter(ClockStart.MeasureAvailable, 14)),
        Rule("cra-14-4-warning", "Early warning of a severe incident", "14(4)(a)", _severe, new HoursAfter(ClockStart.Awareness, 24)),
        Rule(Incident, "Notification of a severe incident", "14(4)(b)", _severe, new HoursAfter(ClockStart.Awareness, 72)),
        Rule("cra-14-4-final", "Final report on a severe incident", "14(4)(c)", _severe, new MonthsAfter(ClockStart.Submission(Incident, "the notification of the incident"), 1)),
    ];

    private static ClockRule Rule(string name, string title, string article, ImmutableArray<string> applies, Deadline deadline) =>
        new(name, 1, title, $"Regulation (EU) 2024/2847 (Cyber Resilience Act), Article {article}", _text, new DateOnly(2026, 9, 11), "manufacturer", "CSIRT designated as coordinator, and ENISA", applies, deadline, []);
}

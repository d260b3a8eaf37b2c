using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Directive (EU) 2022/2555 (NIS 2), Article 23(4), as member states have taken it over.</summary>
internal static class Nis2
{
    private const string Notification = "nis2-23-notification";
    private static readonly Uri _text = new("https://eur-lex.europa.eu/eli/dir/2022/2555/oj");
    private static readonly DateOnly _from = new(2024, 10, 18);
    private static readonly ImmutableArray<string> _applies = ["Are we an essential or important entity (Articles 2 and 3)?", "Is the incident significant (Article 23(3))?"];
    private static readonly ImmutableArray<string> _doubts = ["A directive: the law of the member state counts, and some came into force later. Trust service providers have 24 hours for the notification."];

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        Rule("nis2-23-warning", "Early warning", "(a)", new HoursAfter(ClockStart.Awareness, 24)),
        Rule(Notification, "Incident notification", "(b)", new HoursAfter(ClockStart.Awareness, 72)),
        Rule("nis2-23-final", "Final report", "(d)", new MonthsAfter(ClockStart.Submission(Notification, "the incident notification"), 1)),
    ];

    private static ClockRule Rule(string name, string title, string point, Deadline deadline) =>
        new(name, 1, title, $"Directive (EU) 2022/2555 (NIS 2), Article 23(4){point}", _text, _from, "essential or important entity", "CSIRT or competent authority", _applies, deadline, _doubts);
}

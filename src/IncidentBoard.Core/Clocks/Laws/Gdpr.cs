using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Regulation (EU) 2016/679 (General Data Protection Regulation), Articles 33 and 34.</summary>
internal static class Gdpr
{
    private const string IsPersonal = "Were personal data lost, changed, or seen by somebody who may not see them?";
    private static readonly Uri _text = new("https://eur-lex.europa.eu/eli/reg/2016/679/oj");
    private static readonly DateOnly _from = new(2018, 5, 25);

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        new(
            "gdpr-33-1", 1, "Tell the supervisory authority", "Regulation (EU) 2016/679 (GDPR), Article 33(1)", _text, _from, "controller", "supervisory authority",
            [IsPersonal, "Do we decide why and how these data are processed (controller)?", "Is a risk to the people concerned likely?"],
            new HoursAfter(ClockStart.Awareness, 72),
            [
                "Later is possible with reasons; the first word may come in parts (Article 33(1) and (4)).",
                "An amendment to 96 hours, and to high risk alone, was proposed (COM(2025) 837); until it is law, 72 hours count.",
            ]),
        new(
            "gdpr-33-2", 1, "Tell the controller", "Regulation (EU) 2016/679 (GDPR), Article 33(2)", _text, _from, "processor", "controller",
            [IsPersonal, "Do we process these data for somebody else (processor)?"],
            new WithoutUndueDelay(ClockStart.Awareness),
            ["No number: a contract often has one. The controller counts as aware once the processor has told it (EDPB Guidelines 9/2022, paragraph 44)."]),
        new(
            "gdpr-34", 1, "Tell the people concerned", "Regulation (EU) 2016/679 (GDPR), Article 34(1)", _text, _from, "controller", "the people concerned",
            [IsPersonal, "Do we decide why and how these data are processed (controller)?", "Is a high risk to the people concerned likely?"],
            new WithoutUndueDelay(ClockStart.Awareness),
            ["Not needed where the data were unreadable, or the risk has been averted since (Article 34(3))."]),
    ];
}

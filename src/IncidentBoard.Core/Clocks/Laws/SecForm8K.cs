using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>Form 8-K, Item 1.05 (17 CFR 249.308), counted by its General Instruction B.1.</summary>
internal static class SecForm8K
{
    /// <summary>The Commission keeps the federal holidays (5 U.S.C. 6103); a filing counts for the day until 17:30 (17 CFR 232.13(a)(2)).</summary>
    public static OpenDays Commission { get; } = new(
        "the Securities and Exchange Commission",
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        new TimeOnly(17, 30),
        new DateOnly(2026, 1, 1),
        new DateOnly(2028, 12, 31),
        [
            new(2026, 1, 1), new(2026, 1, 19), new(2026, 2, 16), new(2026, 5, 25), new(2026, 6, 19), new(2026, 7, 3), new(2026, 9, 7), new(2026, 10, 12), new(2026, 11, 11), new(2026, 11, 26), new(2026, 12, 25),
            new(2027, 1, 1), new(2027, 1, 18), new(2027, 2, 15), new(2027, 5, 31), new(2027, 6, 18), new(2027, 7, 5), new(2027, 9, 6), new(2027, 10, 11), new(2027, 11, 11), new(2027, 11, 25), new(2027, 12, 24), new(2027, 12, 31),
            new(2028, 1, 17), new(2028, 2, 21), new(2028, 5, 29), new(2028, 6, 19), new(2028, 7, 4), new(2028, 9, 4), new(2028, 10, 9), new(2028, 11, 10), new(2028, 11, 23), new(2028, 12, 25),
        ]);

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        new(
            "sec-8k-1-05", 1, "File Form 8-K, Item 1.05", "Form 8-K, Item 1.05 and General Instruction B.1 (17 CFR 249.308)", new Uri("https://www.sec.gov/files/form8-k.pdf"), new DateOnly(2023, 12, 18),
            "company that reports to the Commission", "Securities and Exchange Commission",
            ["Do we file reports under section 13 or 15(d) of the Exchange Act?", "Was the incident determined to be material?"],
            new OpenDaysAfter(ClockStart.Materiality, 4, Commission),
            [
                "The determination itself must be made without unreasonable delay after discovery (Instruction 1 to Item 1.05).",
                "Days on which the Commission closes at short notice are not known here; the Attorney General may delay a filing (Item 1.05(c)).",
            ]),
    ];
}

using System.Collections.Immutable;

namespace IncidentBoard.Core.Clocks.Laws;

/// <summary>California Civil Code, section 1798.82, as amended by Senate Bill 446 (2025).</summary>
internal static class California
{
    private static readonly Uri _text = new("https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.82");
    private static readonly DateOnly _from = new(2026, 1, 1);

    public static ImmutableArray<ClockRule> Rules { get; } =
    [
        new(
            "california-1798-82-people", 1, "Tell the residents of California", "California Civil Code, section 1798.82(a)", _text, _from, "business that owns or licenses the data", "residents of California",
            ["Do we do business in California, and own or license these data?", "Was unencrypted personal information of a resident acquired by somebody who may not have it?"],
            new DaysAfter(ClockStart.Discovery, 30),
            ["May be put off for law enforcement, or to find the extent of the breach and restore the system."]),
        new(
            "california-1798-82-attorney", 1, "Send the attorney general a sample of the notice", "California Civil Code, section 1798.82(f)", _text, _from, "business that owns or licenses the data", "attorney general of California",
            ["Were more than 500 residents of California told?"],
            new DaysAfter(ClockStart.ConsumersNotified, 15),
            []),
    ];
}

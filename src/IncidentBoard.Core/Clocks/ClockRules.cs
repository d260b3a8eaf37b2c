using System.Collections.Immutable;
using IncidentBoard.Core.Clocks.Laws;

namespace IncidentBoard.Core.Clocks;

/// <summary>The rules that are shipped. A law that changes gets a further version; what was started keeps its own.</summary>
public static class ClockRules
{
    public static ImmutableArray<ClockRule> All { get; } =
    [
        .. Gdpr.Rules,
        .. Nis2.Rules,
        .. SecForm8K.Rules,
        .. Dora.Rules,
        .. CyberResilienceAct.Rules,
        .. AiAct.Rules,
        .. California.Rules,
    ];
}

using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Shared;

/// <summary>The shape and the word of each value. The shapes are in <c>wwwroot-assets/signs.svg</c>.</summary>
internal static class Signs
{
    public static (string Name, string Word) Of(Exposure exposure, bool breached = false) =>
        ($"exposure-{Lower(exposure)}", breached ? $"Breached? {exposure.Label()}" : exposure == Exposure.Unknown ? "Exposure unknown" : exposure.Label());

    public static (string Name, string Word) Of(Stance stance) => ($"stance-{Lower(stance)}", stance.Label());

    public static (string Name, string Word) Of(Severity severity) => ($"sev-{(int)severity + 1}", severity.ToString());

    public static (string Name, string Word) Of(FindingState state) => ($"finding-{Lower(state)}", state.Label());

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>A source that the report rests on, directly or through others.</summary>
/// <param name="Number">From 1; footnotes name it by that.</param>
public sealed record ReportSource(
    int Number, string Title, string? Publisher, string? Published, string? Retrieved, string? Address, Reliability Letter, string? Reason, bool MachineGenerated, bool NotRead, Rows<ReportLink> RestsOn, Marking Marking)
{
    /// <summary>Where a link to it leads.</summary>
    public string Anchor => AnchorOf(Number);

    public static string AnchorOf(int number) => FormattableString.Invariant($"source-{number}");
}

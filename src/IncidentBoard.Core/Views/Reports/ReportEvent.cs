using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Something dated.</summary>
/// <param name="When">When it happened, in words and no more exactly than is known.</param>
public sealed record ReportEvent(int Number, EventKind Kind, string When, string Title, Rows<string> Parties, string? Detail, Rows<ReportNote> Notes, Marking Marking)
{
    /// <summary>Where a link to it leads.</summary>
    public string Anchor => AnchorOf(Number);

    public static string AnchorOf(int number) => FormattableString.Invariant($"event-{number}");
}

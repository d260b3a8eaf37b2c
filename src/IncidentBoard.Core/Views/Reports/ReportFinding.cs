using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>A finding with what speaks for and against it.</summary>
/// <param name="Number">From 1; contradictions and the like name it by that.</param>
/// <param name="PlainWords">What an executive may say in its place; none where nobody has put it in plain words.</param>
/// <param name="WhyNotToSay">What speaks against saying it as it stands; none when nothing does.</param>
/// <param name="IncidentTitle">Its incident, in a report that is not about that.</param>
public sealed record ReportFinding(
    int Number, Id<Finding> Id, string Statement, FindingState State, Nature Nature, Weight Weight, string? PlainWords, string? WhyNotToSay, Rows<string> About, string? IncidentTitle, bool Exercise, string? Remark, Rows<ReportNote> Notes, DateTimeOffset Recorded, Marking Marking)
{
    /// <summary>Where a link to it leads.</summary>
    public string Anchor => AnchorOf(Number);

    public static string AnchorOf(int number) => FormattableString.Invariant($"finding-{number}");
}

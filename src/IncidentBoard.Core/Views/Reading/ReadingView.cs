using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A source as somebody reads it: its text with the marks on it, the marks in the margin, and its other versions.</summary>
/// <param name="Marks">The marks that are asked for, in the order of the text.</param>
/// <param name="All">How many marks there are, those that are not asked for included; lost ones not.</param>
/// <param name="Lost">Marks of an earlier version whose passage is not in this one.</param>
/// <param name="People">Who has marked, by name, for filtering.</param>
/// <param name="Tags">All tags, for filtering.</param>
/// <param name="TakenInBy">Who put it on the board; none when it came from another one.</param>
/// <param name="Findings">The findings that marks are evidence on, for filtering.</param>
public sealed record ReadingView(
    Id<Source> Id,
    string Title,
    SourceMedium Medium,
    Reliability Reliability,
    bool MachineGenerated,
    bool NotRead,
    string? Publisher,
    string? Address,
    When? Published,
    Marking Marking,
    string? TextHash,
    Rows<ReadingLine> Lines,
    Rows<MarkView> Marks,
    int All,
    Rows<MarkView> Lost,
    Rows<string> People,
    Rows<string> Tags,
    Rows<(Guid Id, string Title)> Findings,
    Rows<VersionView> Versions,
    Rows<OriginalView> Originals,
    string? TakenInBy,
    DateTimeOffset TakenIn);

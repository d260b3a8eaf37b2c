using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reading;

namespace IncidentBoard.Reading;

/// <summary>Which marks are asked for; nothing set asks for all.</summary>
/// <param name="By">Whose, by name.</param>
/// <param name="Finding">Those that are evidence on that finding.</param>
public sealed record MarkFilter(string? By, string? Tag, AnnotationSign? Sign, Guid? Finding)
{
    public static MarkFilter All { get; } = new(null, null, null, null);

    public bool IsNarrowed => this != All;

    public bool Takes(MarkView mark) =>
        (By is null || mark.By == By)
        && (Tag is null || mark.Tags.Contains(Tag, StringComparer.OrdinalIgnoreCase))
        && (Sign is null || mark.Sign == Sign)
        && (Finding is null || mark.Became.Any(made => made.Id == Finding));
}

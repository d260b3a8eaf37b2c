namespace IncidentBoard.Core.Findings;

/// <summary>The words that a finding is found by, as they stand in one field: separated by commas.</summary>
public static class FindingTags
{
    public static IReadOnlyList<string> Of(string? tags) => (tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The tags with one more, unless it is among them already.</summary>
    public static string With(string? tags, string more) =>
        string.Join(", ", Of(tags).Concat(Of(more)).Distinct(StringComparer.OrdinalIgnoreCase));
}

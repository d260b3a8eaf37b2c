namespace IncidentBoard.Search;

/// <summary>What the search box offers of one kind.</summary>
/// <param name="Title">The kind, in the plural.</param>
/// <param name="More">How many more there are than are offered.</param>
public sealed record SearchGroup(string Title, IReadOnlyList<SearchOption> Options, int More);

namespace IncidentBoard.Search;

/// <summary>One line that the search box offers.</summary>
/// <param name="Detail">What tells it from others of that name; none where nothing does.</param>
/// <param name="Address">Where it leads.</param>
public sealed record SearchOption(string Title, string? Detail, string Address);

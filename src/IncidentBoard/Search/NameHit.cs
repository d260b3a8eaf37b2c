namespace IncidentBoard.Search;

/// <summary>Something that was found by its name.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Detail">What tells it from others of that name; none where nothing does.</param>
/// <param name="Address">Where it opens.</param>
public sealed record NameHit(Guid Id, string Title, string? Detail, string Address);

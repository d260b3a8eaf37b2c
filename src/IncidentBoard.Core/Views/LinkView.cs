namespace IncidentBoard.Core.Views;

/// <summary>Something that this thing is tied to.</summary>
/// <param name="Role">How: <c>rests on</c>, <c>contradicts</c>, <c>customer of</c>.</param>
/// <param name="Key">The tie itself, where it is a thing of its own.</param>
public sealed record LinkView(string Role, string Kind, Guid Id, string Title, string? Detail, Guid? Key);

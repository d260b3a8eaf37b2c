namespace IncidentBoard.Core.Views;

/// <summary>Something that rests on a finding: an update that cites it, an answer that it was weighed for, a card of a party that it is about.</summary>
/// <param name="Words">What it is, as it stands in a sentence: <c>published update</c>.</param>
/// <param name="Detail">What more to say of it; none where its title says all.</param>
public sealed record RestingView(string Words, string Kind, Guid Id, string Title, string? Detail);

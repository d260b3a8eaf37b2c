namespace IncidentBoard.Core.Views.Reading;

/// <summary>What was made of a mark.</summary>
/// <param name="How">In words: "evidence for", "question".</param>
public sealed record BecameView(string How, string Kind, Guid Id, string Title);

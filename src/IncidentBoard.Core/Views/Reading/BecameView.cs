namespace IncidentBoard.Core.Views.Reading;

/// <summary>What was made of a mark.</summary>
/// <param name="By">The piece of evidence, or the question, that ties the two.</param>
/// <param name="How">In words: "evidence for", "question".</param>
/// <param name="Marking">How strict the title is.</param>
public sealed record BecameView(Guid By, string How, string Kind, Guid Id, string Title, Marking Marking);

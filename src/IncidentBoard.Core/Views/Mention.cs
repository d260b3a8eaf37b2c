namespace IncidentBoard.Core.Views;

/// <summary>A stretch of a comment: words, or somebody who is mentioned.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Name">Who is mentioned; none for mere words.</param>
public sealed record Mention(string Text, string? Name);

namespace IncidentBoard.Core.Publishing;

/// <summary>A sentence that its writer should think about once more before it leaves.</summary>
/// <param name="Sentence">The words in question.</param>
/// <param name="Why">What speaks against saying them so.</param>
public sealed record Caution(string Sentence, string Why);

namespace IncidentBoard.Core.Sources;

/// <summary>Bytes read as text.</summary>
/// <param name="Note">What a reader should know of how they were read.</param>
internal readonly record struct DecodedBytes(string Text, string Encoding, string? Note = null);

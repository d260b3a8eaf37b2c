namespace IncidentBoard.Storage;

/// <summary>One field of something new.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value as text; none leaves it empty.</param>
public readonly record struct FieldValue(string Field, string? Value);

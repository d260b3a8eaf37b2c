namespace IncidentBoard.Storage;

/// <summary>One field to set.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its new value as text; none empties it.</param>
/// <param name="BasedOn">The version that the editor saw; 1 for a field that was never changed.</param>
public sealed record FieldEdit(string Field, string? Value, int BasedOn = 1);

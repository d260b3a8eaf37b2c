namespace IncidentBoard.Access;

/// <summary>The last change of one field of one thing.</summary>
/// <param name="Version">The version that the field has since.</param>
/// <param name="By">The name of who changed it.</param>
public sealed record FieldChange(Guid Thing, string Field, int Version, string By, DateTimeOffset At);

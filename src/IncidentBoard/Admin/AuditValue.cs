namespace IncidentBoard.Admin;

/// <summary>One value that a journal line changed.</summary>
/// <param name="Kind">The kind of thing.</param>
public sealed record AuditValue(string Kind, string Field, string? Old, string? New, bool Redacted);

using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Views;

/// <summary>One field as it stands.</summary>
/// <param name="Value">Its canonical text; none when empty.</param>
/// <param name="Shown">The value in words, where those differ: the names of what a reference leads to.</param>
/// <param name="Version">What an edit is based on.</param>
public sealed record FieldView(Field Field, string? Value, string? Shown, int Version, string? By, DateTimeOffset? At);

using IncidentBoard.Core.Views;

namespace IncidentBoard.Admin;

/// <summary>How far the setting up of a board has come, as far as the reader sees it.</summary>
/// <param name="Us">The name of our organisation, once it has one.</param>
/// <param name="Vendors">The names of our suppliers.</param>
public sealed record SettingUp(string? Us, Rows<string> Vendors, bool HasIncident);

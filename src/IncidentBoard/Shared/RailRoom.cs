namespace IncidentBoard.Shared;

/// <summary>One room as the rail shows it.</summary>
public sealed record RailRoom(string Address, string Icon, string Name);

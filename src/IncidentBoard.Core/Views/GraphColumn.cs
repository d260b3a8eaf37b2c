namespace IncidentBoard.Core.Views;

/// <summary>The head of a column in a graph's table.</summary>
public readonly record struct GraphColumn(string Name, bool IsNumber = false);

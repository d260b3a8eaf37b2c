namespace IncidentBoard.Core.Views;

/// <summary>One row of a graph's table.</summary>
/// <param name="Marking">The strictest of what the row speaks of.</param>
public sealed record GraphRow(Rows<GraphCell> Cells, Marking Marking, bool IsExercise = false);

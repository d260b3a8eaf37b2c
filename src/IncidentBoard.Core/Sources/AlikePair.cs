namespace IncidentBoard.Core.Sources;

/// <summary>Two texts of a list that are alike, by their places in it.</summary>
public readonly record struct AlikePair(int First, int Second, Likeness Likeness);

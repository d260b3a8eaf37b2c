namespace IncidentBoard.Core.Sources;

/// <summary>How alike two texts are.</summary>
/// <param name="Percent">How much of the shorter text stands in the other: of its runs of five words, those that the other has as well, rounded down; 100 when exact, 0 when too little is known.</param>
public readonly record struct Likeness(LikenessKind Kind, int Percent);

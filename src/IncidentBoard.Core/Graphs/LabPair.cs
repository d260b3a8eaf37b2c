namespace IncidentBoard.Core.Graphs;

/// <summary>Two labs, the first of the lower number, and how many suppliers they share.</summary>
public readonly record struct LabPair(int One, int Other, int Shared);

namespace IncidentBoard.Core.Sources;

/// <summary>A stretch of two sequences that is the same in both, or was changed from the old to the new.</summary>
internal readonly record struct SequenceStep(bool IsSame, Range Old, Range New);

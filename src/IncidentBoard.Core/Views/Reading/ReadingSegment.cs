namespace IncidentBoard.Core.Views.Reading;

/// <summary>Words of one line on which the same marks lie, the shortest first: that is the one somebody means who points at them.</summary>
public sealed record ReadingSegment(string Text, Rows<MarkOnText> Marks);

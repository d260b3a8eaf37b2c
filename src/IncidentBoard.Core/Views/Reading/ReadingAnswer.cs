namespace IncidentBoard.Core.Views.Reading;

/// <summary>What somebody gets who asks for a source to read: the source, or nothing where there is none for him.</summary>
public sealed record ReadingAnswer(ReadingView? Source);

namespace IncidentBoard.Core.Views.Recorded;

/// <summary>What somebody gets who asks what was recorded: the thing as it was, or nothing where there is none for him.</summary>
public sealed record RecordedAnswer(RecordedView? Recorded);

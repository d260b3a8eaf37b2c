namespace IncidentBoard.Core.Views.Reading;

/// <summary>What somebody gets who asks what changed: the differences, or nothing where there are none for him.</summary>
public sealed record DifferencesAnswer(DifferencesView? Differences);

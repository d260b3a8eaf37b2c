namespace IncidentBoard.Core.Views.Due;

/// <summary>What is due at about the same time.</summary>
public sealed record DueGroup(DueWhen When, Rows<DueLine> Lines);

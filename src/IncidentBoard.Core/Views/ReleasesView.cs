namespace IncidentBoard.Core.Views;

/// <summary>What more people may read, or soon may: wishes that wait for a second person, and markings that were lowered within the last day.</summary>
public sealed record ReleasesView(Rows<WideningView> Waiting, Rows<LoweredView> Lowered);

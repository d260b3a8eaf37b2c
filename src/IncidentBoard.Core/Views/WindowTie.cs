namespace IncidentBoard.Core.Views;

/// <summary>A link between two events of a window, by their places among its marks: from the earlier in reason to the later.</summary>
public sealed record WindowTie(int From, int To, TieKind Kind);

namespace IncidentBoard.Core.Graphs;

/// <summary>The heading of a group of columns.</summary>
public sealed record SupplyColumn(SupplyTier Tier, double X, double Width);

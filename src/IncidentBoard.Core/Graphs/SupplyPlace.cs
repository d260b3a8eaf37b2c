using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Where the middle of a party's node stands, in units of the picture.</summary>
public readonly record struct SupplyPlace(Id<Party> Party, double X, double Y);

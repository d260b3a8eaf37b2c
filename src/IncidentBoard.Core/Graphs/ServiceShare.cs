namespace IncidentBoard.Core.Graphs;

/// <summary>How the labs that have one service are spread over its suppliers.</summary>
/// <param name="Labs">Labs that have the service.</param>
/// <param name="Links">Pairs of a lab and a supplier for this service: what the index rests on.</param>
/// <param name="Index">The Herfindahl–Hirschman index of the suppliers' shares of those pairs: 1 when one supplier has all, near 0 when many have little each.</param>
public readonly record struct ServiceShare(int Service, int Labs, int Suppliers, int Links, double Index);

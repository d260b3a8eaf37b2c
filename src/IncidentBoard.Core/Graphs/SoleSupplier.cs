namespace IncidentBoard.Core.Graphs;

/// <summary>A lab has a service from this supplier and from nobody else.</summary>
public readonly record struct SoleSupplier(int Lab, int Service, int Supplier);

using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>A service that an affected party has from a supplier that is struck, reached or paused, and who else is known to offer the same.</summary>
/// <param name="Service">None when the relation names none; then no substitute can be known.</param>
/// <param name="Substitutes">Suppliers of the same service that the scenario leaves alone; those who already supply the party first, then those with most labs.</param>
public sealed record LostSupply(Id<Relation> Relation, Id<Party> Supplier, string? Service, int? Criticality, Substitutability Substitutability, Rows<Id<Party>> Substitutes);

using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>A relation that does not say what the card's stance says: the party paused the vendor, and the relation is still active.</summary>
/// <param name="Version">The version of the relation's state, for an edit to be based on.</param>
public sealed record StanceGap(Id<Relation> Relation, string Supplier, string? Service, RelationState Is, RelationState Should, int Version);

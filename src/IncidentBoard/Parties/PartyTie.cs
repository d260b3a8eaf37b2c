using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>One relation of a party, with the other side.</summary>
public sealed record PartyTie(Id<Relation> Relation, Id<Party> Other, string Name, string? Service, RelationState State, Certainty Certainty, Rows<DataClass> DataClasses, int? Criticality, Marking Marking);

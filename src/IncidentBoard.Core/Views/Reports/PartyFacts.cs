using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>What a report says of a party.</summary>
public sealed record PartyFacts(Id<Party> Id, string Name, Marking Marking);

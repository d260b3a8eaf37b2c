using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>The word of those concerned, and the parties to choose from.</summary>
public sealed record WordView(Rows<PartyWord> Parties, Rows<(Id<Party> Id, string Name)> Choices);

using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>What one party said, and what we asked it.</summary>
/// <param name="Party">None for questions to persons of no party.</param>
public sealed record PartyWord(Id<Party>? Party, string Name, Rows<AssertionView> Said, Rows<AskView> Asks);

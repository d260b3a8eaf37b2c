using IncidentBoard.Core.Cards;

namespace IncidentBoard.Core.Views;

/// <summary>The next word that a card promises.</summary>
/// <param name="Whom">The party that the card speaks of; for a lead card the incident.</param>
/// <param name="By">When it comes at the latest, UTC.</param>
public sealed record Promise(Id<StatusCard> Card, string Whom, bool Exercise, DateTimeOffset By);

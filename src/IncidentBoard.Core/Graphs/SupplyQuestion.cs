using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>What the supply picture is made of: everything here is visible to the one who looks.</summary>
/// <param name="Incidents">To tell what is only an exercise.</param>
/// <param name="Chosen">The incident whose affected parties are looked at.</param>
/// <param name="Cards">The cards of the chosen incident.</param>
/// <param name="Selected">The party whose chain to the affected one is shown.</param>
/// <param name="Us">Our organisation.</param>
/// <param name="Places">Where nodes were put by hand.</param>
public sealed record SupplyQuestion(
    IReadOnlyList<Party> Parties,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Incident> Incidents,
    Incident? Chosen,
    IReadOnlyList<StatusCard> Cards,
    Id<Party>? Selected,
    Id<Party>? Us,
    IReadOnlyList<SupplyPlace> Places);

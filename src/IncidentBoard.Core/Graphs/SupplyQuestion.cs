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
    IReadOnlyList<SupplyPlace> Places)
{
    /// <summary>Distances that another question has found, in place of those from the chosen incident.</summary>
    public IReadOnlyDictionary<Id<Party>, int>? Distances { get; init; }

    /// <summary>Which parties hang together and are of exercises, where more is known of that than what is drawn.</summary>
    public SupplyGroups? Groups { get; init; }

    /// <summary>What is said of single parties, below their names.</summary>
    public IReadOnlyDictionary<Id<Party>, string> Notes { get; init; } = new Dictionary<Id<Party>, string>();

    /// <summary>How relations stood at the time that is asked about, where that is not now.</summary>
    public IReadOnlyDictionary<Id<Relation>, (RelationState State, Holding Holding)> Standings { get; init; } = new Dictionary<Id<Relation>, (RelationState State, Holding Holding)>();

    /// <summary>Relations that are pointed out; without it, those of the chain to the selected party.</summary>
    public IReadOnlySet<Id<Relation>>? Marked { get; init; }
}

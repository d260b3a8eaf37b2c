using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Whom a scenario reaches, among all that somebody sees.</summary>
/// <param name="Labs">How many labs there are, struck ones apart.</param>
/// <param name="MostHops">How far chains were followed.</param>
/// <param name="Affected">The nearest first; of the same distance labs first, then by name.</param>
public sealed record ScenarioOutcome(Scenario Scenario, int Labs, int MostHops, Rows<AffectedParty> Affected)
{
    public int AffectedLabs => Affected.Count(party => party.IsLab);

    /// <summary>Labs at each distance, the nearest first.</summary>
    public Rows<(int Hops, int Labs)> LabsByHops => Affected.Where(party => party.IsLab).GroupBy(party => party.Hops).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())).ToRows();
}

using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Everybody who depends on a party by relations that have not ended, nearest first. Nobody is named twice, and the party itself not at all.</summary>
public static class Dependents
{
    /// <param name="hops">How many relations away at most.</param>
    public static IReadOnlyList<(Party Party, int Hops)> Of(IReadOnlyList<Party> parties, IEnumerable<Relation> relations, Id<Party> party, int hops)
    {
        var world = SupplyWorld.Carrying(parties, relations);
        var radius = BlastRadius.Of(world.Network, world.NumbersOf([party]), hops);
        return [.. radius.Reached.Select(found => (world.Parties[found], radius.HopsOf(found)!.Value))];
    }
}

using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>The supply chain of some parties in tiers: suppliers, suppliers of suppliers (fourth parties), and what lies behind them.</summary>
internal static class ChainAnswer
{
    private const int UsualTiers = 3;

    public static GraphPart Of(GraphScene scene)
    {
        var world = scene.World;
        var asked = scene.Asked.Parties.Count > 0 ? scene.Asked.Parties : scene.Us is { } us && world.NumberOf(us) is not null ? [us] : scene.Parties.Where(party => party.PartyKind == PartyKind.Lab).Select(party => party.Id).ToRows();
        var (from, tiers) = (world.NumbersOf(asked), scene.Asked.Hops ?? UsualTiers);
        var chain = SupplyChain.Of(world.Network, from, tiers);
        var steps = Enumerable.Range(0, tiers + 1).Select(tier => (Tier: tier, Parties: chain.Tier(tier))).Where(step => step.Parties.Count > 0).ToList();
        var whose = from.Count switch
        {
            0 => "nobody",
            1 => world.Parties[from[0]].Name,
            _ => $"{from.Count} labs you can see",
        };
        return new GraphPart([.. steps.SelectMany(step => step.Parties.OrderByDescending(party => world.Network.CustomersOf(party).Length)).Select(party => world.Parties[party].Id)])
        {
            Relations = world.Relations.Where(relation => TierOf(relation.Customer) is not null && TierOf(relation.Supplier) is not null),
            Notes = steps.SelectMany(step => step.Parties.Select(party => (world.Parties[party].Id, Words: Tier(step.Tier)))).ToDictionary(pair => pair.Id, pair => pair.Words),
            Distances = new Dictionary<Core.Id<Party>, int>(),
            Sentences = [$"The chain of {whose}: {string.Join(", ", steps.Where(step => step.Tier > 0).Select(step => $"{step.Parties.Count} at tier {step.Tier}{(step.Tier == 2 ? " (fourth parties)" : "")}"))}{(steps.Count < 2 ? "no supplier is known" : "")}.{(chain.GoesOn ? $" It goes on beyond tier {tiers}." : steps.Count < 2 ? "" : " Farther than that nothing is known.")}"],
            Tables =
            [
                new GraphTable(
                    "chain",
                    "The chain by tiers",
                    $"from {whose}, {tiers} tiers",
                    [new("Party"), new("Tier", true), new("Supplies in this chain", true), new("Supplied by", true)],
                    steps.SelectMany(step => step.Parties.Select(party => new GraphRow(
                        [
                            scene.Cell(world.Parties[party].Id),
                            new(step.Tier == 0 ? "asked about" : $"{step.Tier}", step.Tier),
                            new($"{Within(world.Network.CustomersOf(party))}", Within(world.Network.CustomersOf(party))),
                            new($"{world.Network.SuppliersOf(party).Length}", world.Network.SuppliersOf(party).Length),
                        ],
                        world.Parties[party].Marking,
                        scene.Groups.IsExercise(world.Parties[party].Id)))).ToRows()),
            ],
        };

        int? TierOf(Core.Id<Party> party) => world.NumberOf(party) is { } number ? chain.TierOf(number) : null;

        int Within(ReadOnlySpan<int> parties)
        {
            var count = 0;
            foreach (var party in parties)
            {
                count += chain.TierOf(party) is null ? 0 : 1;
            }

            return count;
        }
    }

    private static string Tier(int tier) => tier switch
    {
        0 => "asked about",
        1 => "tier 1: supplier",
        2 => "tier 2: fourth party",
        _ => $"tier {tier}",
    };
}

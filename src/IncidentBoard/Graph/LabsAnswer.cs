using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>Labs joined by the suppliers that they share.</summary>
internal static class LabsAnswer
{
    private const int NamedVendors = 4;

    public static GraphPart Of(GraphScene scene)
    {
        var (world, network) = (scene.World, scene.World.Network);
        var answer = SharedVendors.Of(network, scene.Asked.Hub / 100.0);
        var pairs = answer.Pairs.OrderByDescending(pair => pair.Shared).ToList();
        var strength = new int[network.Parties];
        foreach (var pair in pairs)
        {
            strength[pair.One] += pair.Shared;
            strength[pair.Other] += pair.Shared;
        }

        var labs = Enumerable.Range(0, network.Parties).Where(network.IsLab).OrderByDescending(lab => strength[lab]).ToList();
        var possible = labs.Count * (labs.Count - 1) / 2;
        var shown = pairs.Take(ShowGraph.MostPairs).Select(pair => (pair, Which: answer.Which(pair).Select(vendor => world.Parties[vendor]).ToList())).ToList();
        var alone = labs.Count(lab => strength[lab] == 0);
        return new GraphPart([.. labs.Select(lab => world.Parties[lab].Id)])
        {
            Pairs = [.. shown.Select(one => (world.Parties[one.pair.One].Id, world.Parties[one.pair.Other].Id, one.pair.Shared, Some(one.Which.Select(vendor => vendor.Name)), Markings.Strictest(one.Which.Select(vendor => vendor.Marking))))],
            Sentences = [$"{pairs.Count} of {possible} pairs of labs you can see share a supplier.{(pairs.Count == 0 ? "" : $" Most share {world.Parties[pairs[0].One].Name} and {world.Parties[pairs[0].Other].Name}: {pairs[0].Shared}.")}{(alone == 0 ? "" : $" {alone} of {labs.Count} labs share none.")}"],
            Left =
            [
                .. answer.LeftOut.Count == 0 ? [] : new[] { $"Left out, because {scene.Asked.Hub} % of labs or more have them: {string.Join(", ", answer.LeftOut.Select(vendor => world.Parties[vendor].Name))}." },
                .. pairs.Count <= ShowGraph.MostPairs ? [] : new[] { $"Drawn and listed are the {ShowGraph.MostPairs} of {pairs.Count} pairs that share most." },
            ],
            Tables =
            [
                new GraphTable(
                    "pairs",
                    "Pairs of labs",
                    $"{shown.Count} of {pairs.Count} pairs that share a supplier",
                    [new("Lab"), new("Other lab"), new("Shared", true), new("Which")],
                    shown.Select(one => new GraphRow(
                        [scene.Cell(world.Parties[one.pair.One].Id), scene.Cell(world.Parties[one.pair.Other].Id), new($"{one.pair.Shared}", one.pair.Shared), string.Join(", ", one.Which.Select(vendor => vendor.Name))],
                        Markings.Strictest(one.Which.Append(world.Parties[one.pair.One]).Append(world.Parties[one.pair.Other]).Select(party => party.Marking)),
                        scene.Groups.IsExercise(world.Parties[one.pair.One].Id))).ToRows()),
            ],
        };
    }

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= NamedVendors ? string.Join(", ", all) : $"{string.Join(", ", all.Take(NamedVendors))} and {all.Count - NamedVendors} more";
    }
}

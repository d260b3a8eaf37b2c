using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>Labs and their direct suppliers.</summary>
internal static class VendorsAnswer
{
    public static GraphPart Of(GraphScene scene)
    {
        var (world, network) = (scene.World, scene.World.Network);
        var answer = LabsAndVendors.Of(network);
        var labs = Enumerable.Range(0, network.Parties).Where(party => network.IsLab(party) && network.SuppliersOf(party).Length > 0).OrderByDescending(party => network.SuppliersOf(party).Length);
        var parties = answer.Suppliers.Select(supplier => supplier.Party).Take(scene.Asked.Drawn / 2).Concat(labs).Concat(answer.Suppliers.Select(supplier => supplier.Party)).Distinct().Select(party => world.Parties[party].Id).ToList();
        var most = answer.Suppliers.Count == 0 ? null : (GraphCell?)scene.Cell(world.Parties[answer.Suppliers[0].Party].Id);
        return new GraphPart(parties)
        {
            Relations = world.Relations.Where(relation => world.NumberOf(relation.Customer) is { } customer && network.IsLab(customer)),
            Sentences =
            [
                $"{answer.Labs} of {scene.Labs} labs you can see have a known supplier; {answer.Suppliers.Count} suppliers in {answer.Links.Count} pairs.{(most is { } hub ? $" {hub.Words} has most: {answer.Suppliers[0].Labs} of {scene.Labs} labs." : "")}",
            ],
            Tables =
            [
                new GraphTable(
                    "suppliers",
                    "Suppliers of labs",
                    $"over {scene.Labs} labs you can see",
                    [new("Supplier"), new("Labs", true), new("Share", true), new("Which")],
                    answer.Suppliers.Select(supplier => Row(scene, supplier.Party, supplier.Labs)).ToRows()),
            ],
        };
    }

    private static GraphRow Row(GraphScene scene, int party, int labs)
    {
        var (network, id) = (scene.World.Network, scene.World.Parties[party].Id);
        var which = network.CustomersOf(party).ToArray().Where(network.IsLab).Select(lab => scene.World.Parties[lab]).ToList();
        return new GraphRow(
            [scene.Cell(id), new($"{labs} of {scene.Labs}", labs), new(GraphNumbers.Share(labs, scene.Labs), (double)labs / scene.Labs), string.Join(", ", which.Select(lab => lab.Name))],
            Markings.Strictest(which.Select(lab => lab.Marking).Append(scene.Party(id).Marking)),
            scene.Groups.IsExercise(id));
    }
}

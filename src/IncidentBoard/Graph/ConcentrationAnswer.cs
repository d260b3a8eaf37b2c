using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>How heavily labs lean on the same suppliers, and what has no second one.</summary>
internal static class ConcentrationAnswer
{
    public static GraphPart Of(GraphScene scene)
    {
        var (world, network) = (scene.World, scene.World.Network);
        var concentration = Concentration.Of(network, world.ServiceOf(scene.Asked.Service));
        var (sole, services, cuts) = (SoleSuppliers.Of(network), ServiceConcentration.Of(network), CutPoints.Of(network));
        var picture = VendorsAnswer.Of(scene);
        var basis = $"over {concentration.Labs} labs you can see{(scene.Asked.Service is { } service ? $" that have {service}" : "")}";
        return picture with
        {
            Notes = concentration.Vendors.ToDictionary(vendor => world.Parties[vendor.Party].Id, vendor => $"{vendor.Labs} of {concentration.Labs} labs"),
            Sentences = [.. Sentences(scene, concentration, sole, services, cuts)],
            Tables =
            [
                new GraphTable(
                    "vendors",
                    "Per supplier",
                    $"{basis}; weight: the criticality 1 to 4 of each lab, summed, against 4 for each lab; not judged adds nothing",
                    [new("Supplier"), new("Labs", true), new("Share", true), new("Weight", true), new("Weighted share", true), new("Not judged", true), new("Only supplier for", true)],
                    concentration.Vendors.Select(vendor => Row(scene, vendor.Party, [
                        new($"{vendor.Labs} of {concentration.Labs}", vendor.Labs),
                        new(GraphNumbers.Percent(concentration.ShareOf(vendor)), concentration.ShareOf(vendor)),
                        new($"{vendor.Weight} of {4 * concentration.Labs}", vendor.Weight),
                        new(GraphNumbers.Percent(concentration.WeightedShareOf(vendor)), concentration.WeightedShareOf(vendor)),
                        new($"{vendor.Unjudged}", vendor.Unjudged),
                        new($"{vendor.OnlyFor} labs", vendor.OnlyFor)])).ToRows()),
                new GraphTable(
                    "sole",
                    "Services with one supplier only",
                    $"{sole.Select(one => one.Lab).Distinct().Count()} of {scene.Labs} labs you can see would lose their only supplier of something; relations that name no service, and paused ones, are not counted",
                    [new("Lab"), new("Service"), new("Only supplier")],
                    sole.Select(one => new GraphRow(
                        [scene.Cell(world.Parties[one.Lab].Id), world.Services[one.Service], scene.Cell(world.Parties[one.Supplier].Id)],
                        Strictest(world.Parties[one.Lab], world.Parties[one.Supplier]),
                        scene.Groups.IsExercise(world.Parties[one.Lab].Id))).ToRows()),
                new GraphTable(
                    "services",
                    "Within each service",
                    "Herfindahl–Hirschman index of the suppliers' shares of lab–supplier pairs: 1 when one supplier has all, near 0 when many have little each",
                    [new("Service"), new("Labs", true), new("Suppliers", true), new("Pairs", true), new("Index", true)],
                    services.Select(share => new GraphRow(
                        [world.Services[share.Service], new($"{share.Labs} of {scene.Labs}", share.Labs), new($"{share.Suppliers}", share.Suppliers), new($"{share.Links}", share.Links), new(GraphNumbers.Index(share.Index), share.Index)],
                        Markings.Strictest(world.Relations.Where(relation => world.ServiceOf(relation.Service) == share.Service).SelectMany(relation => new[] { relation.Marking, scene.Party(relation.Customer).Marking, scene.Party(relation.Supplier).Marking })))).ToRows()),
                new GraphTable(
                    "cuts",
                    "Suppliers that hold the graph together",
                    "without one of these, what hangs together by known relations falls apart (articulation points)",
                    [new("Supplier"), new("Pieces without it", true), new("Labs cut off", true)],
                    cuts.Select(cut => Row(scene, cut.Party, [new($"{cut.Pieces}", cut.Pieces), new($"{cut.LabsCutOff} of {scene.Labs}", cut.LabsCutOff)])).ToRows()),
            ],
        };
    }

    private static IEnumerable<string> Sentences(GraphScene scene, Concentration concentration, IReadOnlyList<SoleSupplier> sole, IReadOnlyList<ServiceShare> services, IReadOnlyList<CutPoint> cuts)
    {
        var world = scene.World;
        if (concentration.Vendors is [var most, ..])
        {
            yield return $"{world.Parties[most.Party].Name} supplies most labs: {most.Labs} of {concentration.Labs} you can see ({GraphNumbers.Percent(concentration.ShareOf(most))}), with {most.Weight} of {4 * concentration.Labs} points of criticality.";
        }
        else
        {
            yield return "No relation of a lab is known, so nothing is said about concentration.";
        }

        foreach (var group in sole.GroupBy(one => (one.Service, one.Supplier)).OrderByDescending(group => group.Count()).Take(3))
        {
            yield return $"{group.Count()} of {scene.Labs} labs lose their only supplier of {world.Services[group.Key.Service]} with {world.Parties[group.Key.Supplier].Name}.";
        }

        foreach (var share in services.Where(share => share.Labs > 1).Take(1))
        {
            yield return $"The most concentrated service that more than one lab has is {world.Services[share.Service]}: index {GraphNumbers.Index(share.Index)} over {share.Links} pairs of {share.Labs} labs and {share.Suppliers} suppliers.";
        }

        foreach (var cut in cuts.Take(1))
        {
            yield return $"Without {world.Parties[cut.Party].Name} the known relations fall into {cut.Pieces} pieces; {cut.LabsCutOff} of {scene.Labs} labs would be apart from most others.";
        }
    }

    private static GraphRow Row(GraphScene scene, int party, Rows<GraphCell> figures)
    {
        var of = scene.World.Parties[party];
        return new GraphRow(figures.Prepend(scene.Cell(of.Id)).ToRows(), of.Marking, scene.Groups.IsExercise(of.Id));
    }

    private static Marking Strictest(Party one, Party other) => Markings.Strictest(one.Marking, other.Marking);
}

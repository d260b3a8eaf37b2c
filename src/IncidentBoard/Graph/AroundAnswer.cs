using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>A party and its neighbours; each neighbour can be opened up in turn, and shut again.</summary>
internal static class AroundAnswer
{
    public static GraphPart Of(GraphScene scene)
    {
        var world = scene.World;
        var opened = scene.Asked.Parties.Where(party => world.NumberOf(party) is not null).ToList();
        if (opened.Count == 0)
        {
            return new GraphPart([]) { Sentences = ["Choose a party to begin with."] };
        }

        var numbers = world.NumbersOf(opened);
        var shown = Neighbours.Of(world.Network, numbers);
        var ring = shown.Except(numbers).OrderByDescending(party => Neighbours.CountOf(world.Network, party)).ToList();
        var further = ring.ToDictionary(party => party, party => Neighbours.CountOf(world.Network, party) - Neighbours.Of(world.Network, [party]).Count(other => other != party && shown.Contains(other)));
        return new GraphPart([.. opened, .. ring.Select(party => world.Parties[party].Id)])
        {
            Relations = world.Relations,
            Distances = new Dictionary<Core.Id<Core.Parties.Party>, int>(),
            Notes = further.Where(one => one.Value > 0).ToDictionary(one => world.Parties[one.Key].Id, one => $"{one.Value} more around it"),
            Sentences = [$"{ring.Count} parties are tied directly to {string.Join(", ", opened.Select(scene.Name))}, of {scene.Parties.Count} you can see."],
            Tables =
            [
                new GraphTable("ring", "Neighbours", $"{ring.Count} parties", [new("Party"), new("Is"), new("More around it", true)], ring.Select(party => new GraphRow(
                    [scene.Cell(world.Parties[party].Id), Is(scene, party, numbers), new($"{further[party]}", further[party])],
                    world.Parties[party].Marking,
                    scene.Groups.IsExercise(world.Parties[party].Id))).ToRows()),
            ],
        };
    }

    private static string Is(GraphScene scene, int party, IReadOnlyList<int> opened)
    {
        var network = scene.World.Network;
        return string.Join("; ", opened.SelectMany(one => new[]
        {
            network.LinkBetween(one, party) >= 0 ? $"supplier of {scene.World.Parties[one].Name}" : null,
            network.LinkBetween(party, one) >= 0 ? $"customer of {scene.World.Parties[one].Name}" : null,
        }).OfType<string>());
    }
}

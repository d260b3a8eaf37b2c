using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>The shortest way between two parties over relations, whichever way those run.</summary>
internal static class PathAnswer
{
    public static GraphPart Of(GraphScene scene)
    {
        var world = scene.World;
        if (scene.Asked.From is not { } first || scene.Asked.To is not { } last || world.NumberOf(first) is not { } from || world.NumberOf(last) is not { } to)
        {
            return new GraphPart([.. new[] { scene.Asked.From, scene.Asked.To }.OfType<Id<Party>>().Where(party => world.NumberOf(party) is not null).Distinct()]) { Sentences = ["Choose two parties."] };
        }

        var way = ShortestPath.Between(world.Network, from, to);
        if (way.Count == 0)
        {
            return new GraphPart([first, last]) { Sentences = [$"No relations that you can see join {scene.Name(first)} and {scene.Name(last)}, which does not mean that there are none."] };
        }

        var steps = way.Zip(way.Skip(1)).Select(step => Step(world, step.First, step.Second)).ToList();
        var relations = steps.SelectMany(step => step.Relations).ToList();
        return new GraphPart([.. way.Select(party => world.Parties[party].Id)])
        {
            Relations = relations,
            Marked = relations.Select(relation => relation.Id).ToHashSet(),
            Distances = new Dictionary<Id<Party>, int>(),
            Sentences = [$"{scene.Name(first)} and {scene.Name(last)} are {steps.Count} {(steps.Count == 1 ? "relation" : "relations")} apart: {string.Join("; ", steps.Select(step => step.Words))}."],
            Tables =
            [
                new GraphTable("way", "The way", $"{steps.Count} steps, the fewest over relations you can see", [new("From"), new("To"), new("How")], steps.Select(step => new GraphRow(
                    [scene.Cell(world.Parties[step.From].Id), scene.Cell(world.Parties[step.To].Id), step.Words],
                    Markings.Strictest(step.Relations.Select(relation => relation.Marking).Append(world.Parties[step.From].Marking).Append(world.Parties[step.To].Marking)),
                    scene.Groups.IsExercise(world.Parties[step.From].Id))).ToRows()),
            ],
        };
    }

    private static (int From, int To, string Words, IReadOnlyList<Relation> Relations) Step(SupplyWorld world, int from, int to)
    {
        var (forward, back) = (world.Network.LinkBetween(from, to), world.Network.LinkBetween(to, from));
        var relations = new[] { forward, back }.Where(link => link >= 0).SelectMany(link => world.Network.TiesOf(link).ToArray()).Select(tie => world.Relations[tie]).ToList();
        var services = relations.Select(relation => relation.Service).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var (customer, supplier) = forward >= 0 ? (from, to) : (to, from);
        return (from, to, $"{world.Parties[customer].Name} is supplied by {world.Parties[supplier].Name}{(services.Count == 0 ? "" : $" with {string.Join(", ", services)}")}", relations);
    }
}

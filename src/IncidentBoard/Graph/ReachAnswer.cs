using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>Who depends on the parties that an incident affects: by hops, with the chains and the data at stake.</summary>
internal static class ReachAnswer
{
    private const int TiersAbove = 3;

    public static GraphPart Of(GraphScene scene)
    {
        var world = scene.World;
        var affected = scene.Chosen?.Affected.Where(scene.Knows).ToList() ?? [];
        var radius = BlastRadius.Of(world.Network, world.NumbersOf(affected), scene.Asked.Hops ?? BlastRadius.UsualHops);
        var tied = scene.Relations.SelectMany(relation => new[] { relation.Customer, relation.Supplier }).ToLookup(party => party);
        int? HopsOf(Id<Party> party) => world.NumberOf(party) is { } number ? radius.HopsOf(number) : null;
        var above = Above(scene, affected);

        // Publishers and regulators only where they have a part in it.
        var parties = scene.Parties.Where(party => party.PartyKind is not (PartyKind.Publisher or PartyKind.Regulator) || tied.Contains(party.Id) || affected.Contains(party.Id))
            .Where(party => scene.Asked.Text is null || tied.Contains(party.Id) || affected.Contains(party.Id))
            .Select(party => party.Id).OrderBy(party => HopsOf(party) ?? int.MaxValue).ThenByDescending(above.Contains)
            .ThenBy(party => scene.Groups.IsExercise(party) != (scene.Chosen?.Exercise ?? false)).ThenByDescending(party => tied[party].Count()).ToList();
        var outcome = affected.Count == 0 ? null : WhatIf.Of(world, new Scenario(affected.ToRows(), []), radius.MostHops);
        var near = parties.Count(party => HopsOf(party) is not null || above.Contains(party));
        var isCrowded = near > 0 && parties.Count > SupplyLayout.MostRoomy;
        return new GraphPart(parties)
        {
            Near = isCrowded ? near : null,
            Sentences = outcome is null || outcome.Affected.Count == 0 ? [] : [Farther(outcome), .. AtStake(outcome)],
            Left =
            [
                .. isCrowded ? new[] { "At first only those with a chain to the affected are drawn, and what supplies it." } : [],
                .. parties.Count < scene.Parties.Count ? new[] { "Publishers and regulators without a relation are not drawn." } : [],
            ],
            Tables = outcome is null || outcome.Affected.Count == 0 ? [] : [AffectedTable.Of("radius", "Blast radius", scene, outcome)],
        };
    }

    /// <summary>What supplies the affected, and what supplies that.</summary>
    private static HashSet<Id<Party>> Above(GraphScene scene, IReadOnlyList<Id<Party>> affected)
    {
        var above = new HashSet<Id<Party>>();
        IReadOnlyCollection<Id<Party>> rim = affected;
        for (var step = 0; step < TiersAbove && rim.Count > 0; step++)
        {
            var from = rim.ToHashSet();
            rim = [.. scene.Relations.Where(relation => from.Contains(relation.Customer) && above.Add(relation.Supplier)).Select(relation => relation.Supplier)];
        }

        return above;
    }

    private static string Farther(ScenarioOutcome outcome) =>
        $"By hops: {string.Join(", ", outcome.LabsByHops.Select(step => $"{step.Labs} {(step.Labs == 1 ? "lab" : "labs")} at {step.Hops}"))}{(outcome.AffectedLabs == 0 ? "no lab" : "")}; chains of up to {outcome.MostHops} relations were followed, at most {WhatIf.MostPaths} for each party.";

    private static IEnumerable<string> AtStake(ScenarioOutcome outcome)
    {
        var classes = outcome.Affected.Where(party => party.IsLab).SelectMany(party => party.AtStake).Distinct().Order().ToList();
        return classes.Count == 0 ? [] : [$"Data classes of labs at stake, as far as relations name them: {string.Join(", ", classes.Select(one => one.Words()))}."];
    }
}

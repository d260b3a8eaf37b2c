using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>What would follow if some parties were breached or some relations paused, and how two such scenarios differ.</summary>
internal static class WhatIfAnswer
{
    public static GraphPart Of(GraphScene scene)
    {
        var (world, hops) = (scene.World, scene.Asked.Hops ?? BlastRadius.UsualHops);
        var one = WhatIf.Of(world, Seen(scene, scene.Asked.One), hops);
        var other = WhatIf.Of(world, Seen(scene, scene.Asked.Other), hops);
        var paused = world.Relations.Where(relation => one.Scenario.Paused.Contains(relation.Id)).ToList();
        var distances = one.Affected.ToDictionary(party => party.Party, party => party.Hops);
        foreach (var party in one.Scenario.Breached)
        {
            distances[party] = 0;
        }

        var parties = one.Scenario.Breached.Concat(paused.SelectMany(relation => new[] { relation.Supplier, relation.Customer })).Concat(one.Affected.Select(party => party.Party)).Distinct().ToList();
        var notes = one.Scenario.Breached.ToDictionary(party => party, _ => "breached in this scenario");
        return new GraphPart(parties.Count > 0 ? parties : VendorsAnswer.Of(scene).Parties)
        {
            Distances = distances,
            Notes = notes,
            Marked = paused.Select(relation => relation.Id).ToHashSet(),
            Relations = world.Relations,
            Sentences = one.Scenario.IsEmpty
                ? ["Nothing is marked yet. Choose parties that might be breached, or pause a relation in the table of relations."]
                : [Said(scene, "Scenario A", one), .. other.Scenario.IsEmpty ? [] : new[] { Said(scene, "Scenario B", other), Difference(ScenarioComparison.Of(one, other)) }],
            Tables = [.. one.Scenario.IsEmpty ? [] : new[] { AffectedTable.Of("scenario", other.Scenario.IsEmpty ? "Whom it would reach" : "Whom scenario A would reach", scene, one) }, .. other.Scenario.IsEmpty ? [] : Compared(scene, one, other)],
        };
    }

    /// <summary>What the reader does not see is no part of his scenario.</summary>
    private static Scenario Seen(GraphScene scene, Scenario scenario) => new(
        scenario.Breached.Where(party => scene.World.NumberOf(party) is not null).ToRows(),
        scenario.Paused.Where(relation => scene.World.Relations.Any(one => one.Id == relation)).ToRows());

    private static string Said(GraphScene scene, string name, ScenarioOutcome outcome)
    {
        var breached = outcome.Scenario.Breached.Select(scene.Name).ToList();
        var paused = scene.World.Relations.Where(relation => outcome.Scenario.Paused.Contains(relation.Id)).Select(relation => $"{scene.Name(relation.Customer)} → {scene.Name(relation.Supplier)}").ToList();
        var what = string.Join("; ", new[] { breached.Count == 0 ? null : $"{string.Join(", ", breached)} breached", paused.Count == 0 ? null : $"{string.Join(", ", paused)} paused" }.OfType<string>());
        var hops = string.Join(", ", outcome.LabsByHops.Select(step => $"{step.Labs} at {step.Hops} {(step.Hops == 1 ? "hop" : "hops")}"));
        var classes = outcome.Affected.Where(party => party.IsLab).SelectMany(party => party.AtStake).Distinct().Order().Select(one => one.Words()).ToList();
        var stops = outcome.Affected.Count(party => party.IsLab && party.Criticality == 4);
        var only = outcome.Affected.Count(party => party.IsLab && party.Lost.Any(lost => lost.Service is not null && lost.Substitutes.Count == 0));
        return $"{name} ({what}): {outcome.AffectedLabs} of {outcome.Labs} labs you can see are reached{(hops.Length == 0 ? "" : $", {hops}")}. "
            + $"{(classes.Count == 0 ? "No data class at stake is known" : $"At stake: {string.Join(", ", classes)}")}. "
            + $"For {stops} of them work would stop (criticality 4); {only} have a service for which nobody else is known. Chains of up to {outcome.MostHops} relations were followed.";
    }

    private static string Difference(ScenarioComparison compared) =>
        $"Against one another: {compared.Labs.Count(lab => lab.InOther is null)} labs only in A, {compared.Labs.Count(lab => lab.InOne is null)} only in B, {compared.Labs.Count(lab => lab is { InOne: not null, InOther: not null })} in both; of {compared.One.Labs} labs you can see.";

    private static GraphTable[] Compared(GraphScene scene, ScenarioOutcome one, ScenarioOutcome other)
    {
        var compared = ScenarioComparison.Of(one, other);
        return
        [
            AffectedTable.Of("scenario2", "Whom scenario B would reach", scene, other),
            new GraphTable(
                "compared",
                "A and B compared",
                $"{compared.Labs.Count} labs that one of the two reaches",
                [new("Lab"), new("Hops in A", true), new("Hops in B", true), new("Where")],
                compared.Labs.Select(lab => new GraphRow(
                    [scene.Cell(lab.Lab), Hops(lab.InOne), Hops(lab.InOther), lab.InOther is null ? "only in A" : lab.InOne is null ? "only in B" : "in both"],
                    scene.Party(lab.Lab).Marking,
                    scene.Groups.IsExercise(lab.Lab))).ToRows()),
        ];
    }

    private static GraphCell Hops(int? hops) => hops is { } known ? new($"{known}", known) : new("not reached");
}

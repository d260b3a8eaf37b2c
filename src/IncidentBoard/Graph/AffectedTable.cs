using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>Whom something reaches, one row for each party: how far away, over which chains, with what at stake, and who could stand in.</summary>
internal static class AffectedTable
{
    private const int ShownSubstitutes = 5;

    public static GraphTable Of(string name, string title, GraphScene scene, ScenarioOutcome outcome) => new(
        name,
        title,
        $"{outcome.AffectedLabs} of {outcome.Labs} labs you can see, and {outcome.Affected.Count - outcome.AffectedLabs} other parties",
        [new("Party"), new("Hops", true), new("Chains"), new("Data at stake"), new("Criticality", true), new("Substitutes"), new("Certainty")],
        outcome.Affected.Select(party => new GraphRow(
            [
                scene.Cell(party.Party),
                new($"{party.Hops}", party.Hops),
                string.Join("; ", party.Paths.Select(path => string.Join(" → ", path.Select(scene.Name)))) + (party.HasMorePaths ? $"; more than {WhatIf.MostPaths}" : ""),
                !party.IsByBreach ? "none: only paused" : party.AtStake.Count == 0 ? "not known" : string.Join(", ", party.AtStake.Select(one => one.Words())),
                new(party.Criticality is { } criticality ? $"{criticality} of 4" : "not judged", party.Criticality),
                string.Join("; ", party.Lost.Select(lost => Substitutes(scene, lost)).Distinct()),
                party.IsSure ? "confirmed" : "rests on what nobody has confirmed",
            ],
            Markings.Strictest(party.Paths.SelectMany(path => path).Select(step => scene.Party(step).Marking).Append(scene.Party(party.Party).Marking)),
            scene.Groups.IsExercise(party.Party))).ToRows());

    private static string Substitutes(GraphScene scene, LostSupply lost)
    {
        if (lost.Service is null)
        {
            return $"{scene.Name(lost.Supplier)}: no service named, so none known";
        }

        var names = string.Join(", ", lost.Substitutes.Take(ShownSubstitutes).Select(scene.Name));
        var how = lost.Substitutability == Core.Parties.Substitutability.Unknown ? "" : $" (by judgement: {lost.Substitutability.Words()})";
        return lost.Substitutes.Count switch
        {
            0 => $"{lost.Service}: nobody else known{how}",
            <= ShownSubstitutes => $"{lost.Service}: {names}{how}",
            _ => $"{lost.Service}: {names} and {lost.Substitutes.Count - ShownSubstitutes} more{how}",
        };
    }
}

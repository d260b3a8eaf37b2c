using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>The nodes and lines of a picture as tables, the same rows, and also those that are not drawn.</summary>
internal static class GraphTables
{
    public static IEnumerable<GraphTable> Of(GraphScene scene, GraphPart part, SupplyPicture picture)
    {
        yield return Parties(scene, part, picture);
        if (part.Pairs is null)
        {
            yield return Relations(scene, part, picture);
        }
    }

    private static GraphTable Parties(GraphScene scene, GraphPart part, SupplyPicture picture)
    {
        var drawn = picture.Nodes.ToDictionary(node => node.Id);
        var suppliers = (part.Relations ?? scene.Relations).ToLookup(relation => relation.Customer, relation => relation.Supplier);
        var rows = part.Parties.Select(id =>
        {
            var (party, node) = (scene.Party(id), drawn.GetValueOrDefault(id));
            return new GraphRow(
                [
                    scene.Cell(id),
                    $"{party.PartyKind.Label()}{(id == scene.Us ? ", us" : "")}",
                    new(node is null ? "not drawn" : SupplyWords.Distance(node) ?? node.Note ?? (scene.Asked.Question == GraphQuestion.Incident && scene.Chosen is not null ? "no chain known" : ""), node?.Hops),
                    node?.Exposure is { } exposure ? node.Hops == 0 ? $"breached? {exposure.Words()}" : exposure.Label() : "",
                    node?.Stance is { } stance && stance != Stance.NoneKnown && node.Hops != 0 ? stance.Label() : "",
                    string.Join(", ", suppliers[id].Distinct().Select(scene.Name).Order(StringComparer.OrdinalIgnoreCase)),
                ],
                party.Marking,
                scene.Groups.IsExercise(id));
        });
        return new GraphTable(
            "parties",
            "Parties",
            $"drawn: {picture.Nodes.Count} of {part.Parties.Count} that belong to this answer, of {scene.VisibleParties} you can see",
            [new("Party"), new("Kind"), new("Distance"), new("Exposure"), new("Stance"), new("Supplied by")],
            rows.ToRows());
    }

    private static GraphTable Relations(GraphScene scene, GraphPart part, SupplyPicture picture)
    {
        var (among, marked) = (part.Parties.ToHashSet(), picture.Edges.Where(edge => edge.IsOnPath).Select(edge => edge.Id).ToHashSet());
        var relations = (part.Relations ?? scene.Relations).Where(relation => among.Contains(relation.Customer) && among.Contains(relation.Supplier))
            .OrderByDescending(relation => marked.Contains(relation.Id)).ThenBy(relation => scene.Name(relation.Supplier), StringComparer.OrdinalIgnoreCase).ThenBy(relation => scene.Name(relation.Customer), StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Id).ToList();
        return new GraphTable(
            "relations",
            "Relations",
            $"drawn: {picture.Edges.Count} of {relations.Count} that belong to this answer, of {scene.VisibleRelations} you can see",
            [new("Customer"), new("Supplier"), new("Service"), new("State"), new("Certainty"), new("Since"), new("Until"), new("Data"), new("Criticality", true), new("Substitutable")],
            relations.Select(relation => Row(scene, relation)).ToRows());
    }

    private static GraphRow Row(GraphScene scene, Relation relation)
    {
        var standing = scene.Standings.TryGetValue(relation.Id, out var then) ? then : (relation.State, Holding: Holding.Held);
        return new GraphRow(
            [
                new(scene.Name(relation.Customer), null, $"relation:{relation.Id}"),
                scene.Cell(relation.Supplier),
                relation.Service ?? "",
                standing.Holding == Holding.Unknown ? $"{standing.State.Label()}, dates do not tell" : standing.State.Label(),
                relation.Certainty.Label(),
                Time(relation.Since),
                relation.Until is null ? "" : Time(relation.Until),
                string.Join(", ", relation.DataClasses.Select(one => one.Words())),
                new(relation.Criticality is { } criticality ? $"{criticality} of 4" : "not judged", relation.Criticality),
                relation.Substitutability == Substitutability.Unknown ? "not known" : relation.Substitutability.Label(),
            ],
            Markings.Strictest(relation.Marking, scene.Party(relation.Customer).Marking, scene.Party(relation.Supplier).Marking),
            scene.Groups.IsExercise(relation.Customer));
    }

    private static string Time(When? time) => time is null ? "not known" : WhenWords.Of(time, TimeZoneInfo.Utc);
}

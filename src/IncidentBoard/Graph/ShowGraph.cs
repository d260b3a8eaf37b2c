using IncidentBoard.Access;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Graph;

/// <summary>Asks the graph: who supplies whom, among what the reader may see, and what follows from it.</summary>
/// <param name="Round">Asks again when nothing but the reader's arrangement has changed.</param>
public sealed record ShowGraph(GraphAsked Asked, int Round = 0) : Query<GraphView>
{
    /// <summary>Pictures with more lines than this are drawn without the weakest of them.</summary>
    public const int MostPairs = 400;

    /// <summary>Each reader has an arrangement of his own.</summary>
    public override bool IsShared => false;

    public override async Task<GraphView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var scene = await GraphScene.ReadAsync(Asked, visible, cancellationToken);
        var part = HubsAnswer.Fold(scene, Asked.Question switch
        {
            GraphQuestion.Incident => ReachAnswer.Of(scene),
            GraphQuestion.Vendors => VendorsAnswer.Of(scene),
            GraphQuestion.Labs => LabsAnswer.Of(scene),
            GraphQuestion.Chain => ChainAnswer.Of(scene),
            GraphQuestion.WhatIf => WhatIfAnswer.Of(scene),
            GraphQuestion.Concentration => ConcentrationAnswer.Of(scene),
            GraphQuestion.Path => PathAnswer.Of(scene),
            GraphQuestion.Around => AroundAnswer.Of(scene),
        });
        var picture = Draw(scene, part);
        var left = scene.Aside.Concat(part.Left);
        return new GraphView(
            scene.Incidents.Select(Choice).ToRows(),
            scene.Chosen is null ? null : Choice(scene.Chosen),
            picture,
            scene.VisibleParties,
            scene.VisibleRelations,
            part.Parties.Count,
            (Asked.Question == GraphQuestion.Incident && picture.Reach is { } reach ? part.Sentences.Prepend(SupplyWords.Of(reach)) : part.Sentences).ToRows(),
            left.ToRows(),
            part.Tables.Concat(GraphTables.Of(scene, part, picture)).Select(table => table.Sorted(Asked.Sort)).ToRows(),
            scene.World.Parties.Select(party => (party.Id, party.Name)).ToRows(),
            scene.World.Services.Order(StringComparer.OrdinalIgnoreCase).ToRows());
    }

    private SupplyPicture Draw(GraphScene scene, GraphPart part)
    {
        var near = Asked.Drawn == GraphAsked.Usual ? part.Near ?? Asked.Drawn : Asked.Drawn;
        var ids = part.Parties.Take(Math.Min(near, Asked.Drawn)).ToHashSet();
        if (Asked.Selected is { } selected && part.Parties.Contains(selected))
        {
            ids.Add(selected);
        }

        var drawn = ids.Select(scene.Party).OrderBy(party => party.Recorded).ThenBy(party => party.Id).ToList();
        var relations = (part.Relations ?? scene.Relations).Where(relation => ids.Contains(relation.Customer) && ids.Contains(relation.Supplier)).ToList();
        var question = new SupplyQuestion(drawn, relations, scene.AllIncidents, Asked.Question == GraphQuestion.Incident ? scene.Chosen : null, scene.Cards, Asked.Selected, scene.Us, scene.Places)
        {
            Groups = scene.Groups,
            Distances = part.Distances,
            Notes = part.Notes,
            Standings = scene.Standings,
            Marked = part.Marked,
        };
        return part.Pairs is { } pairs
            ? RingLayout.Of(question, [.. pairs.Where(pair => ids.Contains(pair.One) && ids.Contains(pair.Other)).Take(MostPairs)])
            : SupplyLayout.Of(question) with { Reach = ReachOf(scene) };
    }

    /// <summary>Counted over all parties, drawn or not.</summary>
    private SupplyReach? ReachOf(GraphScene scene) => Asked.Question != GraphQuestion.Incident || scene.Chosen is null ? null : new SupplyReachOf(
        new SupplyQuestion(scene.Parties, [.. scene.World.Relations], scene.AllIncidents, scene.Chosen, scene.Cards, null, scene.Us, []), scene.Groups).Reach;

    private static IncidentChoice Choice(Incident incident) => new(incident.Id, incident.Title, incident.Exercise, incident.IsOpen);
}

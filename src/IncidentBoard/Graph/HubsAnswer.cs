using IncidentBoard.Core.Parties;

namespace IncidentBoard.Graph;

/// <summary>Folds hubs: a supplier that most labs have is drawn without its lines to labs, and says how many those are.</summary>
internal static class HubsAnswer
{
    public static GraphPart Fold(GraphScene scene, GraphPart part)
    {
        if (scene.Asked.Hub is not { } percent || part.Pairs is not null || scene.Labs == 0)
        {
            return part;
        }

        var labs = scene.Parties.Where(party => party.PartyKind == PartyKind.Lab).Select(party => party.Id).ToHashSet();
        var relations = (part.Relations ?? scene.Relations).ToList();
        var hubs = relations.Where(relation => labs.Contains(relation.Customer)).GroupBy(relation => relation.Supplier)
            .Select(group => (Hub: group.Key, Labs: group.Select(relation => relation.Customer).Distinct().Count(), Relations: group.ToList()))
            .Where(hub => hub.Labs * 100.0 >= percent * scene.Labs && part.Parties.Contains(hub.Hub)).ToList();
        var folded = hubs.Where(hub => !scene.Asked.Unfolded.Contains(hub.Hub)).ToList();
        foreach (var hub in folded)
        {
            part.Notes[hub.Hub] = $"{hub.Labs} labs folded";
        }

        var gone = folded.SelectMany(hub => hub.Relations).Select(relation => relation.Id).ToHashSet();
        return part with
        {
            Relations = relations.Where(relation => !gone.Contains(relation.Id)),
            Left = [.. part.Left, .. folded.Count == 0 ? [] : new[] { $"Folded, because {percent} % of labs or more have them: {string.Join(", ", folded.Select(hub => $"{scene.Name(hub.Hub)} ({hub.Labs} of {scene.Labs} labs)"))}; {gone.Count} relations are not drawn." }],
        };
    }
}

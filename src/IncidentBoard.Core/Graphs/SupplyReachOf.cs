using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Who depends on the parties that an incident affects, at most two relations away, and by which chain; confirmed relations are preferred.</summary>
public sealed class SupplyReachOf
{
    private const int MostHops = 2;

    private readonly Dictionary<Id<Party>, IReadOnlyList<Relation>> _paths = [];

    public SupplyReachOf(SupplyQuestion asked, SupplyGroups groups)
    {
        var affected = asked.Chosen?.Affected.Where(party => asked.Parties.Any(visible => visible.Id == party)).ToList() ?? [];
        var graph = new SupplyGraph(asked.Relations.OrderBy(relation => relation.Certainty).ThenBy(relation => relation.Id));
        foreach (var (party, path) in affected.SelectMany(party => graph.Paths(party, MostHops)))
        {
            if (!_paths.TryGetValue(party, out var known) || path.Count < known.Count)
            {
                _paths[party] = path;
            }
        }

        affected.ForEach(party => _paths[party] = []);
        var chain = asked.Selected is { } selected && _paths.TryGetValue(selected, out var shortest) ? shortest : [];
        PathEdges = chain.Select(relation => relation.Id).ToHashSet();
        OnPath = chain.SelectMany(relation => new[] { relation.Customer, relation.Supplier }).ToHashSet();
        Reach = asked.Chosen is null ? null : Count(asked, affected, groups);
    }

    /// <summary>None when no incident is chosen.</summary>
    public SupplyReach? Reach { get; }

    /// <summary>The relations between the affected party and the selected one.</summary>
    public IReadOnlySet<Id<Relation>> PathEdges { get; }

    /// <summary>The parties at the ends of those.</summary>
    public IReadOnlySet<Id<Party>> OnPath { get; }

    public int? HopsOf(Id<Party> party) => _paths.TryGetValue(party, out var path) ? path.Count : null;

    private SupplyReach Count(SupplyQuestion asked, List<Id<Party>> affected, SupplyGroups groups)
    {
        // The invented labs of an exercise say nothing about a real vendor, nor real labs about an invented one.
        var invented = affected.Exists(groups.IsExercise);
        var labs = asked.Parties.Where(party => party.PartyKind == PartyKind.Lab && !affected.Contains(party.Id) && groups.IsExercise(party.Id) == invented).ToList();
        var reached = labs.Where(lab => _paths.ContainsKey(lab.Id)).Select(lab => _paths[lab.Id]).ToList();
        return new SupplyReach(
            asked.Parties.Where(party => affected.Contains(party.Id)).Select(party => party.Name).Order(StringComparer.Ordinal).ToRows(),
            labs.Count,
            reached.Count(path => path.Count == 1),
            reached.Count(path => path.Count == 2),
            reached.Count(path => path.Any(relation => relation.Certainty != Certainty.Confirmed)));
    }
}

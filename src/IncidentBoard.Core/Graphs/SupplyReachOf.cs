using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Who depends on the parties that an incident affects, at most two relations away, and by which chain; confirmed relations are preferred.</summary>
public sealed class SupplyReachOf
{
    private const int MostHops = 2;

    private const int MostPaths = 20;

    private readonly SupplyWorld _world;
    private readonly BlastRadius _radius;
    private readonly IReadOnlyDictionary<Id<Party>, int>? _distances;

    public SupplyReachOf(SupplyQuestion asked, SupplyGroups groups)
    {
        var affected = asked.Chosen?.Affected.Where(party => asked.Parties.Any(visible => visible.Id == party)).ToList() ?? [];
        _world = SupplyWorld.Carrying(asked.Parties, asked.Relations);
        _radius = BlastRadius.Of(_world.Network, _world.NumbersOf(affected), MostHops);
        var chain = asked.Selected is { } selected ? ChainOf(selected) : [];
        _distances = asked.Distances;
        PathEdges = asked.Marked ?? chain.Select(relation => relation.Id).ToHashSet();
        OnPath = chain.SelectMany(relation => new[] { relation.Customer, relation.Supplier }).ToHashSet();
        Reach = asked.Chosen is null ? null : Count(asked, affected, groups);
    }

    /// <summary>None when no incident is chosen.</summary>
    public SupplyReach? Reach { get; }

    /// <summary>The relations between the affected party and the selected one.</summary>
    public IReadOnlySet<Id<Relation>> PathEdges { get; }

    /// <summary>The parties at the ends of those.</summary>
    public IReadOnlySet<Id<Party>> OnPath { get; }

    public int? HopsOf(Id<Party> party) => _distances is null ? HopsFromAffected(party) : _distances.TryGetValue(party, out var hops) ? hops : null;

    private int? HopsFromAffected(Id<Party> party) => _world.NumberOf(party) is { } number ? _radius.HopsOf(number) : null;

    /// <summary>The shortest chain of relations from an affected party to this one, of confirmed relations where there is such a one.</summary>
    private List<Relation> ChainOf(Id<Party> party)
    {
        if (HopsFromAffected(party) is not > 0)
        {
            return [];
        }

        var (paths, _) = _radius.PathsFrom(_world.NumberOf(party)!.Value, MostPaths);
        var chains = paths.Where(path => path.Length == paths[0].Length).Select(path => path.Zip(path.Skip(1), (customer, supplier) => BestOf(customer, supplier)).ToList());
        return chains.MinBy(chain => chain.Count(relation => relation.Certainty != Certainty.Confirmed))!;
    }

    private Relation BestOf(int customer, int supplier)
    {
        var ties = _world.Network.TiesOf(_world.Network.LinkBetween(customer, supplier)).ToArray();
        return ties.Select(tie => _world.Relations[tie]).OrderBy(relation => relation.Certainty).ThenBy(relation => relation.Id).First();
    }

    private SupplyReach Count(SupplyQuestion asked, List<Id<Party>> affected, SupplyGroups groups)
    {
        // The invented labs of an exercise say nothing about a real vendor, nor real labs about an invented one.
        var invented = affected.Exists(groups.IsExercise);
        var labs = asked.Parties.Where(party => party.PartyKind == PartyKind.Lab && !affected.Contains(party.Id) && groups.IsExercise(party.Id) == invented).ToList();
        var reached = labs.Where(lab => HopsFromAffected(lab.Id) is > 0).Select(lab => ChainOf(lab.Id)).ToList();
        return new SupplyReach(
            asked.Parties.Where(party => affected.Contains(party.Id)).Select(party => party.Name).Order(StringComparer.Ordinal).ToRows(),
            labs.Count,
            reached.Count(chain => chain.Count == 1),
            reached.Count(chain => chain.Count == 2),
            reached.Count(chain => chain.Exists(relation => relation.Certainty != Certainty.Confirmed)));
    }
}

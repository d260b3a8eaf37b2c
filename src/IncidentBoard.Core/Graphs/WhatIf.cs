using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>
/// Plays a scenario: who is reached from the breached parties, and who lacks what is paused, with everybody who depends on those. A breach puts data at stake; a
/// pause does not.
/// </summary>
public sealed class WhatIf
{
    /// <summary>Chains listed for each party.</summary>
    public const int MostPaths = 12;

    private readonly SupplyWorld _world;
    private readonly SupplyNetwork _network;
    private readonly BlastRadius _breach;
    private readonly BlastRadius _pause;
    private readonly bool[] _isStruck;
    private readonly Dictionary<int, List<int>> _pausedTies;
    private readonly ILookup<int, int> _offering;

    private WhatIf(SupplyWorld world, Scenario scenario, int mostHops)
    {
        (_world, _network) = (world, world.Network);
        var struck = world.NumbersOf(scenario.Breached);
        _isStruck = new bool[_network.Parties];
        foreach (var party in struck)
        {
            _isStruck[party] = true;
        }

        var paused = scenario.Paused.ToHashSet();
        _pausedTies = Enumerable.Range(0, world.Relations.Count).Where(tie => paused.Contains(world.Relations[tie].Id) && _network.Ties[tie].Customer != _network.Ties[tie].Supplier)
            .GroupBy(tie => _network.Ties[tie].Customer).ToDictionary(group => group.Key, group => group.ToList());
        _breach = BlastRadius.Of(_network, struck, mostHops);
        _pause = BlastRadius.Of(_network, _pausedTies.Keys, mostHops - 1);
        _offering = Enumerable.Range(0, world.Relations.Count).Where(tie => _network.Ties[tie].Service >= 0).Select(tie => (_network.Ties[tie].Service, _network.Ties[tie].Supplier)).Distinct()
            .ToLookup(offer => offer.Service, offer => offer.Supplier);
    }

    public static ScenarioOutcome Of(SupplyWorld world, Scenario scenario, int mostHops = BlastRadius.UsualHops)
    {
        var play = new WhatIf(world, scenario, mostHops);
        var affected = Enumerable.Range(0, play._network.Parties).Where(party => !play._isStruck[party] && play.HopsOf(party) is not null)
            .Select(play.Affected).OrderBy(party => party.Hops).ThenByDescending(party => party.IsLab).ToRows();
        return new ScenarioOutcome(scenario, Enumerable.Range(0, play._network.Parties).Count(party => play._network.IsLab(party) && !play._isStruck[party]), mostHops, affected);
    }

    private int? HopsOf(int party)
    {
        var (byBreach, byPause) = (_breach.HopsOf(party), _pause.HopsOf(party) + 1);
        return byBreach is { } breach && byPause is { } pause ? Math.Min(breach, pause) : byBreach ?? byPause;
    }

    private AffectedParty Affected(int party)
    {
        var (paths, more) = PathsOf(party);
        var lost = LostBy(party);
        return new AffectedParty(
            _world.Parties[party].Id,
            _network.IsLab(party),
            HopsOf(party)!.Value,
            _breach.HopsOf(party) is not null,
            paths.Select(path => path.Select(step => _world.Parties[step].Id).ToRows()).ToRows(),
            more,
            paths.Exists(IsSure),
            DataClassSet.Members(_breach.DataClassesAtStake(party)),
            lost.Max(one => one.Criticality),
            lost);
    }

    private (List<int[]> Paths, bool More) PathsOf(int party)
    {
        var (byBreach, moreByBreach) = _breach.PathsFrom(party, MostPaths);
        var (toPaused, moreToPaused) = _pause.HopsOf(party) == 0 ? ([[party]], false) : _pause.PathsFrom(party, MostPaths);
        var byPause = toPaused.SelectMany(path => _pausedTies[path[^1]].Select(tie => _network.Ties[tie].Supplier).Distinct().Where(supplier => !path.Contains(supplier)).Select(supplier => (int[])[.. path, supplier]));
        var all = byBreach.Concat(byPause).DistinctBy(path => string.Join(' ', path)).OrderBy(path => path.Length).ToList();
        return ([.. all.Take(MostPaths)], moreByBreach || moreToPaused || all.Count > MostPaths);
    }

    /// <summary>Each step rests on at least one confirmed relation.</summary>
    private bool IsSure(int[] path)
    {
        for (var step = 1; step < path.Length; step++)
        {
            var sure = false;
            foreach (var tie in _network.TiesOf(_network.LinkBetween(path[step - 1], path[step])))
            {
                sure |= _network.Ties[tie].IsSure;
            }

            if (!sure)
            {
                return false;
            }
        }

        return true;
    }

    private Rows<LostSupply> LostBy(int party)
    {
        var links = _breach.LinksReaching(party).Concat(_pause.LinksReaching(party)).Distinct();
        var ties = links.SelectMany(link => _network.TiesOf(link).ToArray()).Concat(_pausedTies.GetValueOrDefault(party) ?? []).Distinct().Order();
        return ties.Select(tie => Lost(party, tie)).ToRows();
    }

    private LostSupply Lost(int party, int number)
    {
        var (tie, relation) = (_network.Ties[number], _world.Relations[number]);
        var known = _network.SuppliersOf(party).ToArray();
        var substitutes = tie.Service < 0 ? [] : _offering[tie.Service].Where(other => other != tie.Supplier && other != party && !_isStruck[other] && HopsOf(other) is null)
            .OrderByDescending(other => known.Contains(other)).ThenByDescending(_network.LabsOf).ThenBy(other => other).Select(other => _world.Parties[other].Id);
        return new LostSupply(relation.Id, relation.Supplier, relation.Service, relation.Criticality, relation.Substitutability, substitutes.ToRows());
    }
}

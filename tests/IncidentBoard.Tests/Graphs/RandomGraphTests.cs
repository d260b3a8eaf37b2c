using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Tests.Graphs;

/// <summary>Each graph question against an implementation that shares nothing with it, on many small graphs.</summary>
public sealed class RandomGraphTests
{
    private const int Hops = 4;

    [Fact]
    public void the_graphs_hold_what_is_awkward()
    {
        var graphs = RandomSupply.Many.ToList();

        Assert.Contains(graphs, graph => graph.Relations.Any(relation => relation.Customer == relation.Supplier));
        Assert.Contains(graphs, graph => graph.Relations.GroupBy(relation => (relation.Customer, relation.Supplier)).Any(group => group.Count() > 1));
        Assert.Contains(graphs, graph => graph.Relations.Any(one => graph.Relations.Any(other => other.Customer == one.Supplier && other.Supplier == one.Customer && one.Customer != one.Supplier)));
        Assert.Contains(graphs, graph => graph.Parties.Any(party => graph.Relations.Any(relation => relation.Customer == party.Id) && graph.Relations.Any(relation => relation.Supplier == party.Id)));
    }

    [Fact]
    public void the_network_holds_each_pair_once()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));

            Assert.Equal(plain.Real.Select(relation => (relation.Customer, relation.Supplier)).Distinct().Count(), world.Network.Links);
            for (var party = 0; party < world.Parties.Count; party++)
            {
                Assert.Equal(plain.SuppliersOf(world.Parties[party].Id).Order(), world.Network.SuppliersOf(party).ToArray().Select(supplier => world.Parties[supplier].Id).Order());
                Assert.All(world.Network.CustomersOf(party).ToArray(), customer => Assert.True(world.Network.LinkBetween(customer, party) >= 0));
            }
        }
    }

    [Fact]
    public void labs_and_their_vendors_are_counted_alike()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain, answer) = (graph.World, Plain(graph), LabsAndVendors.Of(graph.World.Network));

            Assert.Equal(
                graph.Parties.Select(party => (party.Id, Labs: plain.LabsWith(party.Id).Count)).Where(pair => pair.Labs > 0).ToHashSet(),
                answer.Suppliers.Select(supplier => (world.Parties[supplier.Party].Id, supplier.Labs)).ToHashSet());
            Assert.Equal(plain.Labs.Count(lab => plain.SuppliersOf(lab).Count > 0), answer.Labs);
            Assert.Equal(answer.Suppliers.Sum(supplier => supplier.Labs), answer.Links.Count);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void labs_joined_by_shared_vendors_are_the_same_pairs_with_the_same_vendors(double? leaveOut)
    {
        var pairs = 0;
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));
            var answer = SharedVendors.Of(world.Network, leaveOut);
            var hubs = graph.Parties.Where(party => leaveOut is { } share && plain.LabsWith(party.Id).Count is > 0 and var labs && labs >= share * plain.Labs.Count).Select(party => party.Id).ToHashSet();

            Assert.Equal(hubs, answer.LeftOut.Select(party => world.Parties[party].Id).ToHashSet());
            Assert.Equal(
                plain.Labs.SelectMany(one => plain.Labs.Where(other => world.NumberOf(one) < world.NumberOf(other)).Select(other => (one, other, plain.SuppliersOf(one).Intersect(plain.SuppliersOf(other)).Except(hubs).Count())))
                    .Where(pair => pair.Item3 > 0).ToHashSet(),
                answer.Pairs.Select(pair => (world.Parties[pair.One].Id, world.Parties[pair.Other].Id, pair.Shared)).ToHashSet());
            Assert.All(answer.Pairs, pair => Assert.Equal(
                plain.SuppliersOf(world.Parties[pair.One].Id).Intersect(plain.SuppliersOf(world.Parties[pair.Other].Id)).Except(hubs).Order(),
                answer.Which(pair).Select(party => world.Parties[party].Id).Order()));
            pairs += answer.Pairs.Count;
        }

        Assert.True(pairs > (leaveOut is null ? 100 : 5));
    }

    [Fact]
    public void the_tiers_of_a_chain_are_the_least_numbers_of_steps_towards_suppliers()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));
            var chain = SupplyChain.Of(world.Network, [0], 3);
            var rings = new List<HashSet<Id<Party>>> { new() { world.Parties[0].Id } };
            for (var tier = 1; tier <= 4; tier++)
            {
                rings.Add([.. rings[^1].SelectMany(plain.SuppliersOf).Where(party => !rings.Exists(ring => ring.Contains(party)))]);
            }

            Assert.All(Enumerable.Range(0, 4), tier => Assert.Equal(rings[tier], chain.Tier(tier).Select(party => world.Parties[party].Id).ToHashSet()));
            Assert.Equal(rings[4].Count > 0, chain.GoesOn);
        }
    }

    [Fact]
    public void a_blast_reaches_the_same_parties_over_the_same_chains_with_the_same_data_at_stake()
    {
        var reached = 0;
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));
            var struck = world.Parties.Take(graph.Parties.Count > 4 ? 2 : 1).Select(party => party.Id).ToHashSet();
            var radius = BlastRadius.Of(world.Network, world.NumbersOf(struck), Hops);
            for (var party = struck.Count; party < world.Parties.Count; party++)
            {
                var chains = plain.Chains(world.Parties[party].Id, struck, Hops);
                var (paths, more) = radius.PathsFrom(party, 1000);

                Assert.Equal(chains.Count == 0 ? null : chains.Min(chain => chain.Count) - 1, radius.HopsOf(party));
                Assert.False(more);
                Assert.Equal(chains.Select(Text).Order(), paths.Select(path => Text(path.Select(step => world.Parties[step].Id))).Order());
                Assert.Equal(paths.Select(path => path.Length).Order(), paths.Select(path => path.Length));
                Assert.Equal(plain.AtStake(chains), DataClassSet.Members(radius.DataClassesAtStake(party)).ToHashSet());
                reached += chains.Count;
            }
        }

        Assert.True(reached > 500);
    }

    [Fact]
    public void a_scenario_reaches_the_same_labs_by_breach_and_by_pause()
    {
        var byPause = 0;
        foreach (var graph in RandomSupply.Many.Where(graph => graph.World.Network.Links > 0))
        {
            var (world, plain) = (graph.World, Plain(graph));
            var struck = new HashSet<Id<Party>> { world.Parties[^1].Id };
            var paused = plain.Real[0];
            var outcome = WhatIf.Of(world, new Scenario(struck.ToRows(), [paused.Id]), Hops);

            foreach (var party in graph.Parties.Where(party => !struck.Contains(party.Id)))
            {
                var breach = plain.Chains(party.Id, struck, Hops).Select(chain => chain.Count - 1).DefaultIfEmpty(int.MaxValue).Min();
                var pause = party.Id == paused.Customer ? 1 : plain.Chains(party.Id, new HashSet<Id<Party>> { paused.Customer }, Hops - 1).Select(chain => chain.Count).DefaultIfEmpty(int.MaxValue).Min();
                var affected = outcome.Affected.SingleOrDefault(one => one.Party == party.Id);

                Assert.Equal(Math.Min(breach, pause) is < int.MaxValue and var hops ? hops : null, affected?.Hops);
                Assert.Equal(breach < int.MaxValue, affected?.IsByBreach ?? false);
                Assert.Equal(plain.AtStake(plain.Chains(party.Id, struck, Hops)), affected?.AtStake.ToHashSet() ?? []);
                byPause += pause < breach ? 1 : 0;
            }

            Assert.Equal(plain.Labs.Count(lab => !struck.Contains(lab)), outcome.Labs);
        }

        Assert.True(byPause > 100);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("labelling")]
    public void concentration_counts_the_same_labs_weights_and_only_suppliers(string? service)
    {
        foreach (var graph in RandomSupply.Many.Where(graph => service is null || graph.World.ServiceOf(service) is not null))
        {
            var (world, plain) = (graph.World, Plain(graph));
            var answer = Concentration.Of(world.Network, world.ServiceOf(service));
            bool Fits(Relation relation) => service is null || string.Equals(relation.Service, service, StringComparison.OrdinalIgnoreCase);
            var expected = graph.Parties.Select(party =>
            {
                var labs = plain.Labs.Select(lab => plain.Real.Where(relation => relation.Customer == lab && relation.Supplier == party.Id && Fits(relation)).ToList()).Where(ties => ties.Count > 0).ToList();
                return new VendorShare(world.NumberOf(party.Id)!.Value, labs.Count, labs.Sum(ties => ties.Max(tie => tie.Criticality ?? 0)), labs.Count(ties => ties.TrueForAll(tie => tie.Criticality is null)), Sole(plain).Where(sole => sole.Supplier == party.Id && (service is null || sole.Service == service)).Select(sole => sole.Lab).Distinct().Count());
            }).Where(share => share.Labs > 0);

            Assert.Equal(expected.OrderBy(share => share.Party), answer.Vendors.OrderBy(share => share.Party));
            Assert.Equal(service is null ? plain.Labs.Count : plain.Labs.Count(lab => plain.Real.Any(relation => relation.Customer == lab && Fits(relation))), answer.Labs);
        }
    }

    [Fact]
    public void services_with_one_supplier_only_are_the_same()
    {
        var found = 0;
        foreach (var graph in RandomSupply.Many)
        {
            var answer = SoleSuppliers.Of(graph.World.Network).Select(sole => (graph.World.Parties[sole.Lab].Id, graph.World.Services[sole.Service].ToLowerInvariant(), graph.World.Parties[sole.Supplier].Id)).ToHashSet();

            Assert.Equal(Sole(Plain(graph)).ToHashSet(), answer);
            found += answer.Count;
        }

        Assert.True(found > 100);
    }

    [Fact]
    public void the_index_within_a_service_is_the_sum_of_squared_shares()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var plain = Plain(graph);
            var pairs = plain.Real.Where(relation => relation.Service is not null && plain.Labs.Contains(relation.Customer)).Select(relation => (Service: relation.Service!.ToLowerInvariant(), relation.Customer, relation.Supplier)).Distinct().ToLookup(pair => pair.Service);
            var answer = ServiceConcentration.Of(graph.World.Network);

            Assert.Equal(pairs.Count, answer.Count);
            foreach (var share in answer)
            {
                var own = pairs[graph.World.Services[share.Service].ToLowerInvariant()].ToList();
                Assert.Equal((own.Select(pair => pair.Customer).Distinct().Count(), own.Select(pair => pair.Supplier).Distinct().Count(), own.Count), (share.Labs, share.Suppliers, share.Links));
                Assert.Equal(own.GroupBy(pair => pair.Supplier).Sum(group => Math.Pow((double)group.Count() / own.Count, 2)), share.Index, 9);
            }
        }
    }

    [Fact]
    public void suppliers_without_whom_the_graph_falls_apart_are_those_whose_removal_leaves_pieces()
    {
        var found = 0;
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));
            var expected = graph.Parties.Where(party => plain.Real.Any(relation => relation.Supplier == party.Id)).Select(party => (Party: party.Id, Pieces: plain.PiecesWithout(party.Id))).Where(one => one.Pieces.Count > 1)
                .Select(one => (one.Party, one.Pieces.Count, one.Pieces.Sum(LabsIn) - one.Pieces.Max(LabsIn))).ToHashSet();

            Assert.Equal(expected, CutPoints.Of(world.Network).Select(point => (world.Parties[point.Party].Id, point.Pieces, point.LabsCutOff)).ToHashSet());
            found += expected.Count;
            int LabsIn(HashSet<Id<Party>> piece) => plain.Labs.Count(piece.Contains);
        }

        Assert.True(found > 50);
    }

    [Fact]
    public void the_shortest_way_is_as_short_as_can_be_and_goes_over_relations()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));
            var way = ShortestPath.Between(world.Network, 0, world.Parties.Count - 1);

            Assert.Equal(plain.Distance(world.Parties[0].Id, world.Parties[^1].Id), way.Count == 0 ? null : way.Count - 1);
            Assert.All(way.Zip(way.Skip(1)), step => Assert.True(world.Network.LinkBetween(step.First, step.Second) >= 0 || world.Network.LinkBetween(step.Second, step.First) >= 0));
        }
    }

    [Fact]
    public void neighbours_are_those_at_most_one_step_away()
    {
        foreach (var graph in RandomSupply.Many)
        {
            var (world, plain) = (graph.World, Plain(graph));

            Assert.Equal(
                graph.Parties.Where(party => plain.Distance(world.Parties[0].Id, party.Id) <= 1).Select(party => party.Id).ToHashSet(),
                Neighbours.Of(world.Network, [0]).Select(party => world.Parties[party].Id).ToHashSet());
        }
    }

    private static PlainSupply Plain(RandomSupply graph) => new(graph.Parties, graph.Relations);

    private static string Text(IEnumerable<Id<Party>> path) => string.Join(' ', path);

    private static IEnumerable<(Id<Party> Lab, string Service, Id<Party> Supplier)> Sole(PlainSupply plain) =>
        from lab in plain.Labs
        from service in plain.Real.Where(relation => relation.Customer == lab && relation.Service is not null && relation.State != RelationState.Paused).GroupBy(relation => relation.Service!.ToLowerInvariant())
        where service.Select(relation => relation.Supplier).Distinct().Count() == 1
        select (lab, service.Key, service.First().Supplier);
}

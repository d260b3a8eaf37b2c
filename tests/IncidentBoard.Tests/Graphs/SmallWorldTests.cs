using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Tests.Graphs;

/// <summary>
/// One small world, worked out by hand. Three labs (Ash, Birch, Cedar); Mill labels for all three, Northwind labels for Birch as well; Vault hosts Mill and Ash; Quill
/// writes tests for Cedar alone and is itself supplied by Cedar.
/// </summary>
public sealed class SmallWorldTests
{
    private static readonly DateTimeOffset _now = new(2026, 4, 8, 12, 0, 0, TimeSpan.Zero);

    private readonly Ids _ids = Ids.Seeded(11);
    private readonly List<Party> _parties;
    private readonly List<Relation> _relations;

    public SmallWorldTests()
    {
        _parties = [.. new[] { ("Ash", PartyKind.Lab), ("Birch", PartyKind.Lab), ("Cedar", PartyKind.Lab), ("Mill", PartyKind.Vendor), ("Northwind", PartyKind.Vendor), ("Quill", PartyKind.Vendor), ("Vault", PartyKind.Component) }
            .Select(one => new Party(_ids.Next<Party>(), one.Item2, one.Item1))];
        _relations =
        [
            Tie("Ash", "Mill", "labelling", 4, "TrainingData"),
            Tie("Birch", "Mill", "labelling", 2, "Prompts"),
            Tie("Cedar", "Mill", "labelling", null, null),
            Tie("Birch", "Northwind", "labelling", 3, "TrainingData"),
            Tie("Mill", "Vault", "hosting", 3, "Credentials"),
            Tie("Ash", "Vault", "hosting", 1, "ModelWeights"),
            Tie("Cedar", "Quill", "evaluation", 2, "EvaluationSets"),
            Tie("Quill", "Cedar", "models", 1, null),
        ];
    }

    private SupplyWorld World => new(_parties, _relations);

    [Fact]
    public void mill_is_the_hub_and_leaving_out_what_all_have_leaves_no_pair()
    {
        var network = World.Network;

        Assert.Equal([("Mill", 3), ("Northwind", 1), ("Quill", 1), ("Vault", 1)], LabsAndVendors.Of(network).Suppliers.Select(supplier => (Name(supplier.Party), supplier.Labs)));
        Assert.Equal([("Ash", "Birch", 1), ("Ash", "Cedar", 1), ("Birch", "Cedar", 1)], SharedVendors.Of(network).Pairs.Select(pair => (Name(pair.One), Name(pair.Other), pair.Shared)));
        Assert.Empty(SharedVendors.Of(network, 0.9).Pairs);
        Assert.Equal(["Mill"], SharedVendors.Of(network, 0.9).LeftOut.Select(Name));
    }

    [Fact]
    public void vault_is_a_fourth_party_of_birch_and_a_supplier_of_ash()
    {
        var chain = SupplyChain.Of(World.Network, [At("Birch")], 2);

        Assert.Equal(["Mill", "Northwind"], chain.Tier(1).Select(Name));
        Assert.Equal(["Vault"], chain.Tier(2).Select(Name));
        Assert.Null(chain.TierOf(At("Ash")));
        Assert.Equal(1, SupplyChain.Of(World.Network, [At("Ash")], 2).TierOf(At("Vault")));
    }

    [Fact]
    public void a_breach_of_vault_reaches_ash_at_once_and_by_mill_and_the_others_over_mill()
    {
        var outcome = WhatIf.Of(World, new Scenario([Id("Vault")], []));

        Assert.Equal([("Ash", 1), ("Mill", 1), ("Birch", 2), ("Cedar", 2), ("Quill", 3)], outcome.Affected.Select(party => (NameOf(party.Party), party.Hops)));
        Assert.Equal((3, 3), (outcome.AffectedLabs, outcome.Labs));
        Assert.Equal([(1, 1), (2, 2)], outcome.LabsByHops);
        var ash = outcome.Affected[0];
        Assert.Equal([["Ash", "Vault"], ["Ash", "Mill", "Vault"]], ash.Paths.Select(path => path.Select(NameOf).ToArray()));
        Assert.Equal([DataClass.TrainingData, DataClass.ModelWeights], ash.AtStake);
        Assert.Equal(4, ash.Criticality);
        Assert.Equal(["Northwind"], ash.Lost.Single(lost => lost.Service == "labelling").Substitutes.Select(NameOf));
        Assert.Empty(ash.Lost.Single(lost => lost.Service == "hosting").Substitutes);
        Assert.Null(outcome.Affected.Single(party => NameOf(party.Party) == "Cedar").Criticality);
    }

    [Fact]
    public void a_paused_relation_puts_no_data_at_stake()
    {
        var paused = _relations[4];

        var outcome = WhatIf.Of(World, new Scenario([], [paused.Id]));

        Assert.Equal([("Mill", 1), ("Ash", 2), ("Birch", 2), ("Cedar", 2), ("Quill", 3)], outcome.Affected.Select(party => (NameOf(party.Party), party.Hops)));
        Assert.All(outcome.Affected, party => Assert.True(!party.IsByBreach && party.AtStake.Count == 0));
        Assert.Equal(["Ash", "Mill", "Vault"], outcome.Affected[1].Paths.Single().Select(NameOf));
    }

    [Fact]
    public void two_scenarios_are_compared_lab_by_lab()
    {
        var world = World;
        var compared = ScenarioComparison.Of(WhatIf.Of(world, new Scenario([Id("Northwind")], [])), WhatIf.Of(world, new Scenario([Id("Vault")], [])));

        Assert.Equal([("Birch", 1, 2), ("Ash", null, 1), ("Cedar", null, 2)], compared.Labs.Select(lab => (NameOf(lab.Lab), lab.InOne, lab.InOther)));
    }

    [Fact]
    public void concentration_has_its_basis()
    {
        var network = World.Network;
        var all = Concentration.Of(network);
        var mill = all.Vendors[0];

        Assert.Equal(new VendorShare(At("Mill"), 3, 6, 1, 2), mill);
        Assert.Equal((3, 1.0, 0.5), (all.Labs, all.ShareOf(mill), all.WeightedShareOf(mill)));
        Assert.Equal((2, 0.5), (Concentration.Of(network, World.ServiceOf("EVALUATION")).Vendors[0] is var quill ? quill.Weight : 0, Concentration.Of(network, World.ServiceOf("evaluation")).WeightedShareOf(quill)));
        Assert.Equal(
            [("Ash", "labelling", "Mill"), ("Ash", "hosting", "Vault"), ("Cedar", "labelling", "Mill"), ("Cedar", "evaluation", "Quill")],
            SoleSuppliers.Of(network).Select(sole => (Name(sole.Lab), World.Services[sole.Service], Name(sole.Supplier))));
        Assert.Equal(10.0 / 16, ServiceConcentration.Of(network).Single(share => World.Services[share.Service] == "labelling").Index);
        Assert.Equal([("Mill", 3, 2), ("Cedar", 2, 0)], CutPoints.Of(network).Select(point => (Name(point.Party), point.Pieces, point.LabsCutOff)).Take(2));
    }

    [Fact]
    public void what_is_paused_is_nobodys_other_supplier()
    {
        _relations[3].Fields["state"].Write(_relations[3], "Paused");

        Assert.Contains(SoleSuppliers.Of(World.Network), sole => (Name(sole.Lab), Name(sole.Supplier)) == ("Birch", "Mill"));
    }

    [Fact]
    public void the_shortest_way_and_the_neighbours_are_found_by_hand()
    {
        Assert.Equal(["Quill", "Cedar", "Mill", "Birch", "Northwind"], ShortestPath.Between(World.Network, At("Quill"), At("Northwind")).Select(Name));
        Assert.Equal(["Ash", "Birch", "Cedar", "Mill", "Vault"], Neighbours.Of(World.Network, [At("Mill")]).Select(Name));
        Assert.Equal(4, Neighbours.CountOf(World.Network, At("Mill")));
    }

    [Theory]
    [InlineData(null, null, "Active", "2026-04-08", Holding.Held)]
    [InlineData(null, null, "Active", "2026-01-01", Holding.Unknown)]
    [InlineData("2025", null, "Active", "2026-01-01", Holding.Held)]
    [InlineData("2025", null, "Active", "2025-06-01", Holding.Unknown)]
    [InlineData("2025", null, "Active", "2024-12-31", Holding.NotYet)]
    [InlineData("2025-02", "2025-11", "Ended", "2025-06-01", Holding.Held)]
    [InlineData("2025-02", "2025-11", "Ended", "2025-11-15", Holding.Unknown)]
    [InlineData("2025-02", "2025-11", "Ended", "2025-12-01", Holding.Over)]
    [InlineData("2025-02", null, "Ended", "2025-12-01", Holding.Unknown)]
    [InlineData("2025-02", null, "Ended", "2026-04-08", Holding.Over)]
    [InlineData("../2025-02-01", null, "Active", "2025-02-01", Holding.Held)]
    [InlineData("../2025-02-01", null, "Active", "2025-01-31", Holding.Unknown)]
    [InlineData("2025-02-01/..", null, "Active", "2025-02-01", Holding.NotYet)]
    [InlineData("2025-02-01/..", null, "Active", "2025-03-01", Holding.Unknown)]
    [InlineData("2025-02-01/..", "unknown", "Active", "2026-04-08", Holding.Held)]
    [InlineData("2027", null, "Active", "2026-04-08", Holding.NotYet)]
    public void whether_a_relation_held_follows_from_its_dates_or_is_unknown(string? since, string? until, string state, string day, Holding holding)
    {
        var relation = Tie("Ash", "Quill", null, null, null);
        relation.Fields["since"].Write(relation, since);
        relation.Fields["until"].Write(relation, until);
        relation.Fields["state"].Write(relation, state);
        var at = day == "2026-04-08" ? _now : When.Parse(day).Earliest!.Value;

        Assert.Equal(holding, AsOf.Of(relation, at, _now));
    }

    private Id<Party> Id(string name) => _parties.Single(party => party.Name == name).Id;

    private int At(string name) => World.NumberOf(Id(name))!.Value;

    private string Name(int party) => World.Parties[party].Name;

    private string NameOf(Id<Party> party) => _parties.Single(one => one.Id == party).Name;

    private Relation Tie(string customer, string supplier, string? service, int? criticality, string? classes)
    {
        var relation = new Relation(_ids.Next<Relation>(), Id(customer), Id(supplier), service);
        relation.Fields["state"].Write(relation, "Active");
        relation.Fields["criticality"].Write(relation, criticality?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        relation.Fields["dataClasses"].Write(relation, classes);
        return relation;
    }
}

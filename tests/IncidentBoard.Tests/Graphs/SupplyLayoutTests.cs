using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Tests.Graphs;

public sealed class SupplyLayoutTests
{
    private readonly Ids _ids = Ids.Seeded(7);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(30, 50)]
    [InlineData(120, 200)]
    public void nodes_never_overlap_and_lie_within_the_picture(int parties, int relations)
    {
        var picture = SupplyLayout.Of(World(parties, relations));

        Assert.Equal(parties, picture.Nodes.Count);
        AssertApart(picture.Nodes);
        Assert.All(picture.Nodes, node => Assert.True(
            node.X - (node.Width / 2) >= picture.Left && node.X + (node.Width / 2) <= picture.Left + picture.Width
            && node.Y - (node.Height / 2) >= picture.Top && node.Y + (node.Height / 2) <= picture.Top + picture.Height));
    }

    [Fact]
    public void equal_facts_are_laid_out_equally_in_whatever_order_they_come()
    {
        var world = World(30, 50);
        var turned = world with { Parties = [.. world.Parties.Reverse()], Relations = [.. world.Relations.Reverse()] };

        Assert.Equal(
            SupplyLayout.Of(world).Nodes.OrderBy(node => node.Id).Select(node => (node.Id, node.X, node.Y)),
            SupplyLayout.Of(turned).Nodes.OrderBy(node => node.Id).Select(node => (node.Id, node.X, node.Y)));
    }

    [Fact]
    public void suppliers_stand_left_of_vendors_and_vendors_left_of_labs()
    {
        var (component, vendor, lab, group) = (Party(PartyKind.Component), Party(PartyKind.Vendor), Party(PartyKind.Lab), Party(PartyKind.Other));
        var maker = Party(PartyKind.Vendor);
        var picture = SupplyLayout.Of(Ask([component, vendor, lab, group, maker], [Tie(lab, vendor), Tie(vendor, component), Tie(component, maker)]));

        double[] places = [At(picture, maker).X, At(picture, component).X, At(picture, vendor).X, At(picture, lab).X, At(picture, group).X];

        Assert.Equal(places.Order(), places);
        Assert.Equal(5, places.Distinct().Count());
        Assert.Equal([SupplyTier.Components, SupplyTier.Vendors, SupplyTier.Labs, SupplyTier.Others], picture.Columns.Select(column => column.Tier));
    }

    [Fact]
    public void a_node_stays_where_it_was_put_and_a_new_one_moves_none()
    {
        var world = World(20, 30);
        var arranged = world with { Places = [.. SupplyLayout.Of(world).Nodes.Select(node => new SupplyPlace(node.Id, node.X + 7, node.Y + 400))] };
        var more = arranged with { Parties = [.. arranged.Parties, Party(PartyKind.Lab), Party(PartyKind.Lab), Party(PartyKind.Vendor)] };

        var picture = SupplyLayout.Of(more);

        Assert.Equal(23, picture.Nodes.Count);
        Assert.All(arranged.Places, place => Assert.Equal(place, picture.Nodes.Where(node => node.Id == place.Party).Select(node => new SupplyPlace(node.Id, node.X, node.Y)).Single()));
        AssertApart(picture.Nodes);
    }

    [Fact]
    public void choosing_an_incident_moves_nothing()
    {
        var world = World(20, 30);
        var incident = IncidentAt(world.Parties[0]);

        var (before, after) = (SupplyLayout.Of(world), SupplyLayout.Of(world with { Incidents = [incident], Chosen = incident }));

        Assert.Equal(before.Nodes.Select(node => (node.Id, node.X, node.Y, node.Height)), after.Nodes.Select(node => (node.Id, node.X, node.Y, node.Height)));
    }

    [Fact]
    public void who_depends_is_told_by_hops_with_the_chain_and_what_is_not_known_stays_unknown()
    {
        var (vendor, middle, near, far, strange) = (Party(PartyKind.Vendor), Party(PartyKind.Vendor), Party(PartyKind.Lab), Party(PartyKind.Lab), Party(PartyKind.Lab));
        var (claimed, first, second) = (Tie(near, vendor, certainty: Certainty.Claimed), Tie(middle, vendor), Tie(far, middle));
        var incident = IncidentAt(vendor);

        var picture = SupplyLayout.Of(Ask([vendor, middle, near, far, strange], [claimed, first, second]) with { Incidents = [incident], Chosen = incident, Selected = far.Id });

        Assert.Equal(new int?[] { 0, 1, 1, 2, null }, new[] { vendor, middle, near, far, strange }.Select(party => At(picture, party).Hops));
        Assert.Equal(new[] { first.Id, second.Id }.Order(), picture.Edges.Where(edge => edge.IsOnPath).Select(edge => edge.Id).Order());
        Assert.Equal(new SupplyReach([vendor.Name], 3, 1, 1, 1), picture.Reach);
        Assert.Equal(1, picture.Reach!.Unknown);
    }

    [Fact]
    public void an_ended_relation_is_drawn_and_carries_nothing()
    {
        var (vendor, lab) = (Party(PartyKind.Vendor), Party(PartyKind.Lab));
        var incident = IncidentAt(vendor);

        var picture = SupplyLayout.Of(Ask([vendor, lab], [Tie(lab, vendor, RelationState.Ended)]) with { Incidents = [incident], Chosen = incident });

        Assert.Equal(RelationState.Ended, Assert.Single(picture.Edges).State);
        Assert.Null(At(picture, lab).Hops);
    }

    [Fact]
    public void the_invented_labs_of_an_exercise_do_not_count_for_a_real_vendor()
    {
        var (vendor, lab, invented, drilled) = (Party(PartyKind.Vendor), Party(PartyKind.Lab), Party(PartyKind.Lab), Party(PartyKind.Vendor));
        var (real, drill) = (IncidentAt(vendor), IncidentAt(drilled, exercise: true));

        var picture = SupplyLayout.Of(Ask([vendor, lab, invented, drilled], [Tie(lab, vendor), Tie(invented, drilled)]) with { Incidents = [real, drill], Chosen = real });

        Assert.Equal(1, picture.Reach!.Labs);
        Assert.Equal([false, false, true, true], new[] { vendor, lab, invented, drilled }.Select(party => At(picture, party).IsExercise));
    }

    [Fact]
    public void an_empty_board_is_an_empty_picture()
    {
        var picture = SupplyLayout.Of(Ask([], []));

        Assert.Empty(picture.Nodes);
        Assert.True(picture is { Width: > 0, Height: > 0, Reach: null });
    }

    private static void AssertApart(Rows<SupplyNode> nodes)
    {
        foreach (var (one, other) in nodes.SelectMany((one, at) => nodes.Skip(at + 1).Select(other => (one, other))))
        {
            Assert.False(one.Touches(other), $"{one.Name} and {other.Name} overlap.");
        }
    }

    private static SupplyNode At(SupplyPicture picture, Party party) => picture.Nodes.Single(node => node.Id == party.Id);

    private SupplyQuestion World(int parties, int relations)
    {
        var random = new Random(parties);
        var kinds = Enum.GetValues<PartyKind>();
        var all = Enumerable.Range(0, parties).Select(_ => Party(kinds[random.Next(kinds.Length)])).ToList();
        var ties = Enumerable.Range(0, relations).Select(_ => (Customer: all[random.Next(parties)], Supplier: all[random.Next(parties)])).Where(pair => pair.Customer != pair.Supplier).Distinct();
        return Ask(all, [.. ties.Select(pair => Tie(pair.Customer, pair.Supplier))]);
    }

    private static SupplyQuestion Ask(IReadOnlyList<Party> parties, IReadOnlyList<Relation> relations) => new(parties, relations, [], null, [], null, null, []);

    private Party Party(PartyKind kind)
    {
        var id = _ids.Next<Party>();
        return new Party(id, kind, $"{kind} with a rather long name {id.ToString()[..4]}");
    }

    private Relation Tie(Party customer, Party supplier, RelationState state = RelationState.Active, Certainty certainty = Certainty.Confirmed)
    {
        var relation = new Relation(_ids.Next<Relation>(), customer.Id, supplier.Id);
        relation.Fields["state"].Write(relation, state.ToString());
        relation.Fields["certainty"].Write(relation, certainty.ToString());
        return relation;
    }

    private Incident IncidentAt(Party party, bool exercise = false)
    {
        var incident = new Incident(_ids.Next<Incident>(), "It happened", IncidentKind.DataBreach, Severity.Sev2, Phase.Triage, When.Unknown, [party.Id]);
        incident.Fields["exercise"].Write(incident, exercise ? "true" : null);
        return incident;
    }
}

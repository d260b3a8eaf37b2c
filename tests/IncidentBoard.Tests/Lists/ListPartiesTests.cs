using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Parties;

namespace IncidentBoard.Tests.Lists;

public sealed class ListPartiesTests
{
    private static readonly ListParties _all = new(null, null, Exercises: true, new(PartyColumn.Name), 1);
    private static readonly ListRelations _relations = new(null, null, null, new(RelationColumn.Customer), 1);

    [Fact]
    public async Task relations_and_open_incidents_are_counted()
    {
        await using var board = await TestBoard.OpenAsync();
        var (vendor, lab, below) = (await board.PartyAsync("Mercor"), await board.PartyAsync("Meta", PartyKind.Lab), await board.PartyAsync("LiteLLM", PartyKind.Component));
        await board.RelationAsync(lab, vendor);
        await board.RelationAsync(vendor, below);
        var incident = await board.IncidentAsync(vendor, "Mercor breach");

        var lines = (await board.Board.ReadAsync(board.Analyst, _all)).Lines.ToDictionary(line => line.Id);

        Assert.Equal((1, 1), (lines[vendor].CustomerOf, lines[vendor].SupplierTo));
        Assert.Equal((1, 0), (lines[lab].CustomerOf, lines[lab].SupplierTo));
        Assert.Equal([(incident, "Mercor breach")], lines[vendor].Incidents);
        Assert.Equal([(incident, "Mercor breach")], lines[lab].Incidents);

        await board.MakeAsync(board.Commander, new Incidents.EditIncident(incident, [new("phase", "Closed")]));
        Assert.All((await board.Board.ReadAsync(board.Analyst, _all)).Lines, line => Assert.Empty(line.Incidents));
    }

    [Fact]
    public async Task an_alias_finds_its_party_and_a_kind_narrows()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(board.Commander, new AddParty([new("name", "Meta"), new("kind", "Lab"), new("aliases", "Facebook; FAIR")]));
        await board.PartyAsync("Mercor");

        Assert.Equal("Meta", Assert.Single((await board.Board.ReadAsync(board.Analyst, _all with { Text = "facebook" })).Lines).Name);
        Assert.Equal("Mercor", Assert.Single((await board.Board.ReadAsync(board.Analyst, _all with { Kind = PartyKind.Vendor })).Lines).Name);
    }

    [Fact]
    public async Task relations_show_only_to_who_sees_both_ends_and_count_only_there()
    {
        await using var board = await TestBoard.OpenAsync();
        var (seen, hidden, lab) = (await board.PartyAsync("Seen", marking: Marking.Green), await board.PartyAsync("Hidden", marking: Marking.Amber), await board.PartyAsync("Lab", PartyKind.Lab, Marking.Green));
        foreach (var supplier in new[] { seen, hidden })
        {
            await board.MakeAsync(board.Commander, new AddRelation([new("customer", lab.ToString()), new("supplier", supplier.ToString()), new("marking", "Green")]));
        }

        Assert.Equal(2, (await board.Board.ReadAsync(board.Analyst, _relations)).Visible);
        Assert.Equal("Seen", Assert.Single((await board.Board.ReadAsync(board.Viewer, _relations)).Lines).Supplier.Name);
        Assert.Equal(1, (await board.Board.ReadAsync(board.Viewer, _all with { Text = "lab" })).Lines[0].CustomerOf);
    }

    [Fact]
    public async Task relations_are_narrowed_and_sorted()
    {
        await using var board = await TestBoard.OpenAsync();
        var (a, b, vendor) = (await board.PartyAsync("A", PartyKind.Lab), await board.PartyAsync("B", PartyKind.Lab), await board.PartyAsync("Vendor"));
        await board.MakeAsync(board.Commander, new AddRelation([new("customer", a.ToString()), new("supplier", vendor.ToString()), new("state", "Paused"), new("criticality", "2")]));
        await board.MakeAsync(board.Commander, new AddRelation([new("customer", b.ToString()), new("supplier", vendor.ToString()), new("state", "Active"), new("criticality", "4")]));

        Assert.Equal("A", Assert.Single((await board.Board.ReadAsync(board.Analyst, _relations with { State = RelationState.Paused })).Lines).Customer.Name);
        Assert.Equal(["B", "A"], (await board.Board.ReadAsync(board.Analyst, _relations with { Sort = new SortBy<RelationColumn>(RelationColumn.Criticality, Descending: true) })).Lines.Select(line => line.Customer.Name));
    }
}

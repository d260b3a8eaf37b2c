using System.Net;
using System.Net.Http.Json;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Graph;

namespace IncidentBoard.Tests.Pictures;

public sealed class ShowGraphTests
{
    private static readonly ShowGraph _plain = new(new GraphAsked());

    [Fact]
    public async Task of_the_sample_two_labs_depend_on_mercor_and_of_google_and_amazon_nothing_is_claimed()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var view = await board.Board.ReadAsync(board.Analyst, _plain);

        Assert.Equal("Mercor: reported breach", view.Chosen!.Title);
        Assert.Equal(new SupplyReach(["Mercor"], 4, 2, 0, 2), view.Picture.Reach);
        Assert.All(["Google", "Amazon"], name => Assert.Null(Node(view, name).Hops));
        Assert.DoesNotContain(view.Picture.Edges, edge => edge.CustomerName is "Google" or "Amazon" || edge.SupplierName is "Google" or "Amazon");
        Assert.Equal(0, Node(view, "Mercor").Hops);
        Assert.Equal(1, Node(view, "Meta").Hops);
    }

    [Fact]
    public async Task nothing_of_the_sample_overlaps_and_its_lines_cross_no_more_than_by_name()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var picture = (await board.Board.ReadAsync(board.Analyst, _plain)).Picture;
        var edges = picture.Edges.Select(edge => (edge.Customer, edge.Supplier)).ToList();

        var drawn = picture.Nodes.GroupBy(node => node.X).OrderBy(column => column.Key).Select(column => column.OrderBy(node => node.Y).Select(node => node.Id).ToList()).ToList();
        var byName = picture.Nodes.GroupBy(node => node.X).OrderBy(column => column.Key).Select(column => column.OrderBy(node => node.Name, StringComparer.Ordinal).Select(node => node.Id).ToList()).ToList();

        Assert.True(picture.Nodes.Count > 20);
        Assert.DoesNotContain(picture.Nodes.SelectMany((one, at) => picture.Nodes.Skip(at + 1).Select(other => one.Touches(other))), touches => touches);
        Assert.True(Crossings.Count(drawn, edges) <= Crossings.Count(byName, edges));
    }

    [Fact]
    public async Task a_reader_is_told_nothing_of_what_is_above_his_clearance()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var before = await board.Board.ReadAsync(board.Viewer, _plain);
        var hidden = await board.PartyAsync("Hidden Laboratory", PartyKind.Lab, Marking.Amber);
        await board.RelationAsync(hidden, Node(before, "Mercor").Id);

        Assert.Equal(before, await board.Board.ReadAsync(board.Viewer, _plain));
        Assert.Equal(3, (await board.Board.ReadAsync(board.Analyst, _plain)).Picture.Reach!.Direct);
    }

    [Fact]
    public async Task with_exercises_hidden_nothing_of_them_is_left()
    {
        await using var board = await TestBoard.WithSampleAsync();

        var view = await board.Board.ReadAsync(board.Analyst, new ShowGraph(new GraphAsked { HideExercises = true }));

        Assert.NotEmpty(view.Picture.Nodes);
        Assert.DoesNotContain(view.Picture.Nodes, node => node.IsExercise);
        Assert.DoesNotContain(view.Picture.Nodes, node => node.Name.Contains("exercise", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(view.Incidents, incident => incident.Exercise);
    }

    [Fact]
    public async Task places_are_kept_for_the_one_who_chose_them_through_a_restart_and_for_nobody_else()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var meta = Node(await board.Board.ReadAsync(board.Analyst, _plain), "Meta");
        await board.Board.Positions.KeepAsync(board.Analyst, [new(meta.Id, 17, 19)]);

        await board.ReopenAsync();

        Assert.Equal((17.0, 19.0), Place(await board.Board.ReadAsync(board.Analyst, _plain), "Meta"));
        Assert.Equal((meta.X, meta.Y), Place(await board.Board.ReadAsync(board.Commander, _plain), "Meta"));
        await board.Board.Positions.DropAsync(board.Analyst);
        Assert.Equal((meta.X, meta.Y), Place(await board.Board.ReadAsync(board.Analyst, _plain with { Round = 1 }), "Meta"));
    }

    [Fact]
    public async Task a_place_goes_over_plain_http_and_one_for_a_hidden_party_is_refused_like_one_for_none()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ben = await server.SignedInAsync("ben");
        var reader = server.Board.Readers.Find((await server.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Id)!;
        var meta = Node(await server.Board.ReadAsync(reader, _plain), "Meta").Id;

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(ben, [new { node = meta.ToString(), x = 5.5, y = -3 }]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(ben, [new { node = new string('a', 32), x = 5.5, y = -3 }]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(ben, [new { node = meta.ToString(), x = 1e9, y = 0 }]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(ben, []));
        Assert.Equal([new SupplyPlace(meta, 5.5, -3)], await server.Board.Positions.AllAsync(reader));
    }

    private static async Task<HttpStatusCode> PutAsync(Visitor visitor, object[] places)
    {
        using var answer = await visitor.Http.PutAsJsonAsync("/graph/positions", places);
        return answer.StatusCode;
    }

    private static (double X, double Y) Place(GraphView view, string name) => (Node(view, name).X, Node(view, name).Y);

    private static SupplyNode Node(GraphView view, string name) => view.Picture.Nodes.Single(node => node.Name == name);
}

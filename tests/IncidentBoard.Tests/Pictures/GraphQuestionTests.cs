using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Graph;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Pictures;

/// <summary>Each question to the graph asked through the door, on a board with three labs (Ash, Birch, Cedar), two vendors and what both are built on.</summary>
public sealed class GraphQuestionTests : IAsyncLifetime
{
    private readonly Dictionary<string, Id<Party>> _parties = [];
    private readonly Dictionary<string, Id<Relation>> _relations = [];
    private TestBoard _board = null!;

    public async Task InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        foreach (var (name, kind) in new[] { ("Ash", PartyKind.Lab), ("Birch", PartyKind.Lab), ("Cedar", PartyKind.Lab), ("Mill", PartyKind.Vendor), ("Northwind", PartyKind.Vendor), ("Vault", PartyKind.Component) })
        {
            _parties[name] = await _board.PartyAsync(name, kind, Marking.Green);
        }

        await TieAsync("Ash", "Mill", "labelling", "4", "TrainingData", "2025");
        await TieAsync("Birch", "Mill", "labelling", null, null, null);
        await TieAsync("Cedar", "Mill", "labelling", "2", "Prompts", "2026-02");
        await TieAsync("Birch", "Northwind", "labelling", "3", null, null);
        await TieAsync("Mill", "Vault", "hosting", "3", "Credentials", null);
    }

    public Task DisposeAsync() => _board.DisposeAsync().AsTask();

    [Fact]
    public async Task labs_and_suppliers_are_counted_with_their_basis()
    {
        var view = await AskAsync("?ask=vendors");

        Assert.Equal("3 of 3 labs you can see have a known supplier; 2 suppliers in 4 pairs. Mill has most: 3 of 3 labs.", view.Sentences[0]);
        Assert.Equal(["Ash", "Birch", "Cedar", "Mill", "Northwind"], view.Picture.Nodes.Select(node => node.Name).Order());
        Assert.Equal(["Mill", "3 of 3", "100 %", "Ash, Birch, Cedar"], Table(view, "suppliers").Lines[0].Cells.Select(cell => cell.Words));
    }

    [Fact]
    public async Task a_hub_is_folded_with_its_count_and_unfolded_again()
    {
        var folded = await AskAsync("?ask=vendors&hub=90");
        var unfolded = await AskAsync($"?ask=vendors&hub=90&unfolded={_parties["Mill"]}");

        Assert.Equal("3 labs folded", folded.Picture.Nodes.Single(node => node.Name == "Mill").Note);
        Assert.Single(folded.Picture.Edges);
        Assert.Contains(folded.Left, left => left.Contains("Mill (3 of 3 labs); 3 relations are not drawn", StringComparison.Ordinal));
        Assert.Equal(4, unfolded.Picture.Edges.Count);
    }

    [Fact]
    public async Task labs_are_joined_by_what_they_share_unless_all_have_it()
    {
        var view = await AskAsync("?ask=labs");
        var without = await AskAsync("?ask=labs&hub=90");

        Assert.Equal("3 of 3 pairs of labs you can see share a supplier. Most share Ash and Birch: 1.", view.Sentences[0]);
        Assert.All(view.Picture.Edges, edge => Assert.Equal((1, "Mill"), (edge.Shared, edge.Service)));
        Assert.Empty(without.Picture.Edges);
        Assert.Contains("Left out, because 90 % of labs or more have them: Mill.", without.Left);
    }

    [Fact]
    public async Task a_chain_names_fourth_parties()
    {
        var view = await AskAsync($"?ask=chain&party={_parties["Birch"]}");

        Assert.Equal("The chain of Birch: 2 at tier 1, 1 at tier 2 (fourth parties). Farther than that nothing is known.", view.Sentences[0]);
        Assert.Equal("tier 2: fourth party", view.Picture.Nodes.Single(node => node.Name == "Vault").Note);
    }

    [Fact]
    public async Task a_scenario_is_played_and_compared_with_another()
    {
        var view = await AskAsync($"?ask=whatif&breached={_parties["Vault"]}&breached2={_parties["Northwind"]}");

        Assert.Equal("Scenario A (Vault breached): 3 of 3 labs you can see are reached, 3 at 2 hops. At stake: training data, prompts. For 1 of them work would stop (criticality 4); 0 have a service for which nobody else is known. Chains of up to 6 relations were followed.", view.Sentences[0]);
        Assert.Equal("Against one another: 2 labs only in A, 0 only in B, 1 in both; of 3 labs you can see.", view.Sentences[2]);
        Assert.Equal(["Birch", "2", "1", "in both"], Table(view, "compared").Lines.Single(line => line.Cells[0].Words == "Birch").Cells.Select(cell => cell.Words));
        Assert.Contains("labelling: Northwind", Table(view, "scenario").Lines.Single(line => line.Cells[0].Words == "Ash").Cells[5].Words, StringComparison.Ordinal);
        Assert.Equal(0, view.Picture.Nodes.Single(node => node.Name == "Vault").Hops);
    }

    [Fact]
    public async Task a_paused_relation_is_pointed_out_and_takes_no_data()
    {
        var view = await AskAsync($"?ask=whatif&paused={_relations["Mill Vault"]}");

        Assert.Equal(_relations["Mill Vault"], view.Picture.Edges.Single(edge => edge.IsOnPath).Id);
        Assert.Contains("No data class at stake is known", view.Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task concentration_is_said_in_sentences_and_tables()
    {
        var view = await AskAsync("?ask=concentration");

        Assert.Equal("Mill supplies most labs: 3 of 3 you can see (100 %), with 6 of 12 points of criticality.", view.Sentences[0]);
        Assert.Contains("2 of 3 labs lose their only supplier of labelling with Mill.", view.Sentences);
        Assert.Equal(["labelling", "3 of 3", "2", "4", "0.63"], Table(view, "services").Lines[0].Cells.Select(cell => cell.Words));
        Assert.Equal(["Mill", "3 of 3", "100 %", "6 of 12", "50 %", "1", "2 labs"], Table(view, "vendors").Lines[0].Cells.Select(cell => cell.Words));
        Assert.Equal("Mill", Table(view, "cuts").Lines[0].Cells[0].Words);
    }

    [Fact]
    public async Task the_shortest_way_and_neighbours_are_shown_step_by_step()
    {
        var way = await AskAsync($"?ask=path&from={_parties["Northwind"]}&to={_parties["Vault"]}");
        var around = await AskAsync($"?ask=around&party={_parties["Vault"]}");
        var further = await AskAsync($"?ask=around&party={_parties["Vault"]},{_parties["Mill"]}");

        Assert.Equal("Northwind and Vault are 3 relations apart: Birch is supplied by Northwind with labelling; Birch is supplied by Mill with labelling; Mill is supplied by Vault with hosting.", way.Sentences[0]);
        Assert.Equal(3, way.Picture.Edges.Count);
        Assert.Equal(["Mill", "Vault"], around.Picture.Nodes.Select(node => node.Name).Order());
        Assert.Equal("3 more around it", around.Picture.Nodes.Single(node => node.Name == "Mill").Note);
        Assert.Equal(5, further.Picture.Nodes.Count);
    }

    [Fact]
    public async Task as_of_a_day_what_had_not_begun_is_gone_and_what_has_no_date_is_unknown()
    {
        var view = await AskAsync("?ask=vendors&asof=2025-12-31");

        Assert.Contains(view.Left, left => left.StartsWith("As of 31 December 2025 (UTC): 1 relations held, of 3 the dates do not tell, 1 had not begun, 0 had ended.", StringComparison.Ordinal));
        Assert.DoesNotContain(view.Picture.Edges, edge => edge.CustomerName == "Cedar");
        Assert.Equal(Holding.Held, view.Picture.Edges.Single(edge => edge.CustomerName == "Ash").Holding);
        Assert.All(view.Picture.Edges.Where(edge => edge.CustomerName == "Birch"), edge => Assert.Equal((Holding.Unknown, RelationState.Unknown), (edge.Holding, edge.State)));
    }

    [Fact]
    public async Task a_state_of_the_past_is_the_one_that_was_recorded_by_then()
    {
        var day = _board.Clock.GetUtcNow();
        _board.Clock.Pass(TimeSpan.FromDays(3));
        await _board.MakeAsync(_board.Commander, new EditRelation(_relations["Ash Mill"], [new FieldEdit("state", "Paused", 1)]));
        _board.Clock.Pass(TimeSpan.FromDays(3));

        var then = await AskAsync($"?ask=vendors&asof={day.AddDays(1):yyyy-MM-dd}");
        var now = await AskAsync("?ask=vendors");

        Assert.Equal(RelationState.Active, then.Picture.Edges.Single(edge => edge.CustomerName == "Ash").State);
        Assert.Equal(RelationState.Paused, now.Picture.Edges.Single(edge => edge.CustomerName == "Ash").State);
    }

    [Fact]
    public async Task what_is_not_drawn_is_still_in_the_table_and_counted()
    {
        var view = await AskAsync("?ask=vendors&drawn=2");

        Assert.Equal((2, 5), (view.Picture.Nodes.Count, view.Matching));
        Assert.Equal(5, Table(view, "parties").Lines.Count);
        Assert.StartsWith("drawn: 2 of 5 that belong to this answer, of 6 you can see", Table(view, "parties").Basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task who_depends_is_counted_over_all_labs_however_few_are_drawn()
    {
        await _board.IncidentAsync(_parties["Mill"]);

        var all = await AskAsync("");
        var few = await AskAsync("?drawn=2");

        Assert.Equal((3, 3), (all.Picture.Reach!.Labs, all.Picture.Reach.Direct));
        Assert.Equal((2, all.Picture.Reach), (few.Picture.Nodes.Count, few.Picture.Reach));
        Assert.Equal(all.Sentences, few.Sentences);
    }

    [Fact]
    public async Task a_party_that_only_an_exercise_speaks_of_is_marked_in_every_picture()
    {
        await _board.MakeAsync(_board.Commander, new IncidentBoard.Incidents.DeclareIncident("A drill", _parties["Mill"], When.Unknown, Core.Incidents.Severity.Sev3, null, _board.Commander.Person, true));

        foreach (var question in new[] { "vendors", "labs", "chain", "concentration" })
        {
            var view = await AskAsync($"?ask={question}");

            Assert.True(view.IsExercise);
            Assert.All(view.Picture.Nodes, node => Assert.True(node.IsExercise, $"{question}: {node.Name}"));
        }
    }

    [Fact]
    public async Task a_table_is_sorted_by_figure_or_by_word_as_the_address_says()
    {
        Assert.Equal(["Northwind", "Mill"], Table(await AskAsync("?ask=vendors&sort=suppliers:1"), "suppliers").Lines.Select(line => line.Cells[0].Words));
        Assert.Equal(["Northwind", "Mill"], Table(await AskAsync("?ask=vendors&sort=suppliers:-0"), "suppliers").Lines.Select(line => line.Cells[0].Words));
        Assert.Equal(["Mill", "Northwind"], Table(await AskAsync("?ask=vendors&sort=suppliers:9"), "suppliers").Lines.Select(line => line.Cells[0].Words));
    }

    [Fact]
    public async Task a_filter_narrows_figures_as_well_and_says_what_it_set_aside()
    {
        var view = await AskAsync("?ask=vendors&service=HOSTING&text=mill");

        Assert.Contains("4 of 5 relations do not match the filter.", view.Left);
        Assert.Equal("0 of 3 labs you can see have a known supplier; 0 suppliers in 0 pairs.", view.Sentences[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ask=vendors")]
    [InlineData("?ask=labs")]
    [InlineData("?ask=chain")]
    [InlineData("?ask=whatif&breached=")]
    [InlineData("?ask=concentration")]
    [InlineData("?ask=path")]
    [InlineData("?ask=around&party=")]
    public async Task every_question_says_nothing_of_what_is_hidden(string query)
    {
        query = query.EndsWith('=') ? query + _parties["Mill"] : query;
        var before = await AskAsync(query, _board.Viewer);
        var hidden = await _board.PartyAsync("Hidden Laboratory", PartyKind.Lab, Marking.Amber);
        await _board.RelationAsync(hidden, _parties["Mill"]);

        Assert.Equal(before, await AskAsync(query, _board.Viewer));
        Assert.NotEqual(before.Parties, (await AskAsync(query)).Parties);
    }

    [Fact]
    public async Task files_carry_marking_and_exercise_and_the_same_rows()
    {
        var view = await AskAsync("?ask=vendors");
        var stamp = new GraphStamp(view.Marking, true, new DateTimeOffset(2026, 4, 6, 9, 0, 0, TimeSpan.Zero), "suppliers");

        var (csv, graph) = (Encoding.UTF8.GetString(GraphCsv.Write(view, stamp)), XDocument.Parse(Encoding.UTF8.GetString(GraphMl.Write(view, stamp))));
        var svg = XDocument.Parse(Encoding.UTF8.GetString(GraphSvg.Write(view, stamp)));
        using var json = JsonDocument.Parse(GraphJson.Write(view));

        Assert.Contains("\"TLP:GREEN\",\"\",\"Mill\",\"3 of 3\",\"100 %\",\"Ash, Birch, Cedar\"\r\n", csv, StringComparison.Ordinal);
        Assert.Equal("TLP-GREEN_EXERCISE_20260406T0900Z_suppliers.csv", stamp.FileName("table.csv"));
        Assert.Equal((5, 4), (graph.Descendants().Count(element => element.Name.LocalName == "node"), graph.Descendants().Count(element => element.Name.LocalName == "edge")));
        Assert.Equal(2, svg.Descendants().Count(element => element.Value.StartsWith("TLP:GREEN · EXERCISE", StringComparison.Ordinal) && element.Name.LocalName == "text"));
        Assert.Equal(5, json.RootElement.GetProperty("nodes").GetProperty("id").GetArrayLength());
        Assert.Equal(4, json.RootElement.GetProperty("edges").GetProperty("from").GetArrayLength());
    }

    private async Task TieAsync(string customer, string supplier, string service, string? criticality, string? classes, string? since) =>
        _relations[$"{customer} {supplier}"] = new(await _board.MakeAsync(_board.Commander, new AddRelation(
        [
            new("customer", _parties[customer].ToString()), new("supplier", _parties[supplier].ToString()), new("service", service), new("state", "Active"),
            new("criticality", criticality), new("dataClasses", classes), new("since", since), new("marking", "Green"),
        ])));

    private Task<GraphView> AskAsync(string query, IncidentBoard.Access.Reader? reader = null) => _board.Board.ReadAsync(reader ?? _board.Analyst, new ShowGraph(GraphAsked.Read(query, false)));

    private static GraphTable Table(GraphView view, string name) => view.Tables.Single(table => table.Name == name);
}
